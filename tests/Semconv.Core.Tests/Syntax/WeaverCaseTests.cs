using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Semconv.Core.Syntax;
using Semconv.Core.Tests.Support;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Syntax;

/// <summary>Small registries for which it was recorded what Weaver reports: what it refuses to read, we refuse too, and nothing else.</summary>
public sealed class WeaverCaseTests
{
    /// <summary>Kinds that mean a file cannot be read.</summary>
    private static readonly ImmutableArray<string> SyntaxKinds =
    [
        "InvalidSemConvSpec", "DeserializationError", "InvalidFileFormat", "InvalidRegistryManifest",
        "EntityMissingIdentity", "AttributeInIdentityAndDescription",
    ];

    /// <summary>What we report for a Weaver kind that is a warning there.</summary>
    private static readonly ImmutableDictionary<string, string> Warnings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["DeprecatedVersionField"] = "SC1108",
        ["LegacyRegistryManifest"] = "SC1206",
        ["DeprecatedSyntaxInRegistryManifest"] = "SC1205",
    }.ToImmutableDictionary();

    /// <summary>Cases where we refuse what Weaver reports later, and why.</summary>
    private static readonly ImmutableDictionary<string, string> Stricter = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["18-entity-associations-empty-one-of"] = "an association without an entity is an error of the file, Weaver reports InvalidGroup",
    }.ToImmutableDictionary();

    public static TheoryData<string> Cases => [.. SharedData.Names("*-*", "data", "weaver-cli", "diagnostics")];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Cases))]
    public void Files_are_refused_as_by_weaver(string name)
    {
        var kinds = KindsOf(name);
        var diagnostics = Read(name);
        var isRefused = kinds.Any(kind => SyntaxKinds.Contains(kind, StringComparer.Ordinal)) || Stricter.ContainsKey(name);
        Assert.True(isRefused == diagnostics.HasErrors, $"Weaver: {string.Join(", ", kinds)}; here: {string.Join("; ", DiagnosticLines.Of(diagnostics))}");

        var ids = diagnostics.ToImmutable().Select(diagnostic => diagnostic.Id).ToList();
        Assert.All(kinds.Where(Warnings.ContainsKey), kind => Assert.Contains(Warnings[kind], ids));
    }

    private static DiagnosticBag Read(string name)
    {
        var folder = SharedData.Require("data", "weaver-cli", "diagnostics", name);
        var diagnostics = new DiagnosticBag();
        DefinitionFiles.Read(folder, diagnostics);
        foreach (var manifest in new[] { "manifest.yaml", "registry_manifest.yaml" })
        {
            var path = Path.Combine(folder, manifest);
            if (File.Exists(path))
            {
                RegistryManifest.Read(SourceText.From(manifest, File.ReadAllText(path)), diagnostics);
            }
        }

        return diagnostics;
    }

    private static ImmutableArray<string> KindsOf(string name)
    {
        var cases = JsonNode.Parse(File.ReadAllText(SharedData.Require("data", "weaver-cli", "diagnostics", "cases.json")))!["cases"]!.AsArray();
        var recorded = cases.Single(entry => (string?)entry!["case"] == name)!["v1"]!["diagnostics"]?.AsArray();
        return recorded is null ? [] : [.. recorded.SelectMany(entry => Names(entry!["error"]))];
    }

    /// <summary>The names of an error and of all wrappers around it.</summary>
    private static IEnumerable<string> Names(JsonNode? error) => error switch
    {
        JsonObject wrapper => wrapper.SelectMany(entry => Names(entry.Value).Prepend(entry.Key)),
        JsonArray errors => errors.SelectMany(Names),
        _ => [],
    };
}
