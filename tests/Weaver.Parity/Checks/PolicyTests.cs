using Semconv.Core.Resolution;
using Semconv.Core.Validation.Packages;
using Semconv.Core;
using Semconv.TestSupport;
using Semconv.Core.Validation.Screening;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity.Checks;

/// <summary>Our rules against the recorded findings of the policy packages: rule and item; accepted differences are in <c>policy-differences.txt</c>.</summary>
public sealed class PolicyTests
{
    private static readonly Dictionary<string, PolicyCase> Cases = PolicyCase.All().ToDictionary(item => item.Name, StringComparer.Ordinal);

    private static readonly KnownDifferences Known = KnownDifferences.Read("policy-differences.txt");

    public static TheoryData<string> Names => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Findings_equal_Weavers(string name) => Known.Judge(name, Compare(Cases[name]));

    [Fact]
    public void Every_known_difference_names_a_case()
    {
        Assert.SkipUnless(SharedData.IsPresent, "needs the recorded reference data");
        Assert.Empty(Known.Names.Except(Cases.Keys, StringComparer.Ordinal));
    }

    private static string? Compare(PolicyCase item)
    {
        if (RulePackages.Find(item.Package) is not { } package)
        {
            return $"there is no package '{item.Package}'";
        }

        var diagnostics = new DiagnosticBag();
        package.Check(Resolve(item, item.Registry), item.Baseline is null ? null : Resolve(item, item.Baseline), diagnostics);
        var left = diagnostics.ToImmutable().ToList();
        List<string> differences = [];
        foreach (var (id, subject) in item.Findings)
        {
            var found = left.RemoveAll(diagnostic => WeaverKinds.Of(diagnostic.Id).Contains(id) && diagnostic.Subject == subject && diagnostic.Severity == Severity.Error);
            if (found == 0)
            {
                differences.Add($"lacks {id} of {subject}");
            }
        }

        differences.AddRange(left.Select(extra => $"has {extra.Id} of {extra.Subject}"));
        return DifferenceSummary.Of(differences);
    }

    private static ResolvedRegistry Resolve(PolicyCase item, string registry)
    {
        var diagnostics = new DiagnosticBag();
        return RegistryCompiler.Compile(new RegistryFolder(SharedData.Require("data", item.WorkingFolder), diagnostics).Load(registry), diagnostics);
    }
}
