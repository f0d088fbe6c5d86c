using System.Collections.Immutable;
using Semconv.Core;
using Semconv.TestSupport;
using Semconv.Core.Validation.Screening;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity.Checks;

/// <summary>What we find in a registry against what Weaver found: kind, level and item; accepted differences are in <c>check-differences.txt</c>.</summary>
public sealed class CheckTests
{
    private static readonly Dictionary<string, CheckCase> Cases = CheckCase.All().ToDictionary(item => item.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Known = KnownDifferences.Read("check-differences.txt");

    public static TheoryData<string> Names => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Findings_equal_Weavers(string name)
    {
        var difference = Compare(Cases[name]);
        if (Known.TryGetValue(name, out var reason))
        {
            Assert.False(difference is null, $"'{name}' is equal now: remove it from check-differences.txt ({reason})");
            return;
        }

        Assert.True(difference is null, $"{name}: {difference}");
    }

    [Fact]
    public void Every_known_difference_names_a_case()
    {
        Assert.SkipUnless(SharedData.IsPresent, "needs the recorded reference data");
        Assert.Empty(Known.Keys.Except(Cases.Keys, StringComparer.Ordinal));
    }

    private static string? Compare(CheckCase item)
    {
        var ours = Check(item);
        List<string> differences = [];
        if (ours.Any(diagnostic => diagnostic.Severity == Severity.Error) != (item.Exit != 0))
        {
            differences.Add($"Weaver's exit code is {item.Exit}");
        }

        var left = ours.ToList();
        foreach (var finding in item.Findings)
        {
            var match = FindingMatch.Find(finding, left);
            if (match >= 0)
            {
                left.RemoveAt(match);
            }
            else
            {
                differences.Add($"lacks {finding}");
            }
        }

        if (!item.IsCutShort)
        {
            // What Weaver has no kind for is ours alone.
            var extras = left.Where(extra => WeaverKinds.Of(extra.Id).Count > 0);
            differences.AddRange(extras.Select(extra => $"has {extra.Location} {extra.Severity} {extra.Id} {extra.Message}"));
        }

        return differences.Count == 0 ? null : string.Join("\n  ", differences.Take(12));
    }

    private static ImmutableArray<Diagnostic> Check(CheckCase item)
    {
        var diagnostics = new DiagnosticBag();
        if (new RegistryFolder(SharedData.Require("data", item.WorkingFolder), diagnostics).TryLoad(item.Registry) is { } source)
        {
            RegistryCompiler.Compile(source, diagnostics);
        }

        // Without --v2 Weaver does not make the form in which an incomplete signal is missing.
        return [.. diagnostics.ToImmutable().Where(diagnostic => item.IsV2 || diagnostic.Descriptor.Name != "incomplete-signal")];
    }
}
