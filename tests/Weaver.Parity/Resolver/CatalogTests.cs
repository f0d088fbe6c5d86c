using System.Text.Json.Nodes;
using Semconv.Core;
using Semconv.Core.Syntax;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity.Resolver;

/// <summary>The pairs of expected files in Weaver's own tests of its resolver: an attribute catalog and a registry.</summary>
public sealed class CatalogTests
{
    private const string ExpectedCatalog = "expected-attribute-catalog.json";

    /// <summary>In Weaver's repository no test reads the pair of this folder, and it is older than the form.</summary>
    private const string Stale = "multi-registry";

    /// <summary>The only catalog with an entry that no group of its registry uses.</summary>
    private const string WithInternalGroup = "registry-test-v2-4-refinements";

    public static TheoryData<string> Folders =>
    [
        .. SharedData.Names("*", "data", "weaver-resolver", "data")
            .Where(name => name != Stale && File.Exists(Path.Combine(SharedData.Require("data", "weaver-resolver", "data", name), ExpectedCatalog))),
    ];

    [Fact]
    public void Every_pair_takes_part()
    {
        SharedData.Require("data", "weaver-resolver");
        Assert.Equal(24, Folders.Count);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Folders))]
    public void Catalog_and_registry_are_Weavers(string folder)
    {
        var diagnostics = new DiagnosticBag();
        Assert.True(SchemaUrl.TryParse("https://default/0.1.0", out var url, out _));
        var source = new RegistryFolder(SharedData.Require("data", "weaver-resolver"), diagnostics).Load($"data/{folder}/registry", url);
        var (catalog, registry) = CatalogForm.Of(RegistryCompiler.Compile(source, diagnostics));
        var expectedCatalog = Read(folder, ExpectedCatalog).AsArray();
        var expectedRegistry = Read(folder, "expected-registry.json").AsObject();
        Assert.Equal(folder == WithInternalGroup ? 1 : 0, CatalogForm.Prune(expectedCatalog, expectedRegistry));
        Assert.Null(
            JsonDifference.Find(CatalogForm.Normalize(expectedCatalog), catalog) ?? JsonDifference.Find(CatalogForm.Normalize(expectedRegistry), registry));
    }

    private static JsonNode Read(string folder, string file) =>
        JsonNode.Parse(File.ReadAllText(SharedData.Require("data", "weaver-resolver", "data", folder, file)))!;
}
