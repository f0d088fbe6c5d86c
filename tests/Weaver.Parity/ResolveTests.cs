using System.Text.Json;
using Semconv.Core;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity;

/// <summary>Our resolved registries against those that Weaver wrote, by content; accepted differences are in <c>differences.txt</c>.</summary>
public sealed class ResolveTests
{
    private static readonly Dictionary<string, ResolveCase> Cases = ResolveCase.All().ToDictionary(item => item.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Resolved_registry_equals_Weavers(string name) => KnownDifferences.OfRegistries.Judge(name, Compare(Cases[name]));

    [Fact]
    public void Every_known_difference_names_a_case()
    {
        Assert.SkipUnless(SharedData.IsPresent, "needs the recorded reference data");
        var names = Cases.Keys.Concat(PackageCase.All().Select(item => item.Name));
        Assert.Empty(KnownDifferences.OfRegistries.Names.Except(names, StringComparer.Ordinal));
    }

    private static string? Compare(ResolveCase item)
    {
        var diagnostics = new DiagnosticBag();
        var source = new RegistryFolder(SharedData.Require("data", item.WorkingFolder), diagnostics).Load(item.Registry);
        var registry = RegistryCompiler.Compile(source, new ResolutionOptions { IncludesUnreferenced = item.IncludesUnreferenced }, diagnostics);
        using var text = new StringWriter();
        var writer = new JsonStructureWriter(text);
        if (item.IsV2 || registry.IsPublished)
        {
            MaterializedRegistryWriter.Write(registry, writer);
        }
        else
        {
            GroupedRegistryWriter.Write(registry, item.Registry, writer);
        }

        using var document = JsonDocument.Parse(text.ToString(), new JsonDocumentOptions { MaxDepth = 256 });
        return JsonDifference.Find(item.ReadExpected(), document.RootElement);
    }
}
