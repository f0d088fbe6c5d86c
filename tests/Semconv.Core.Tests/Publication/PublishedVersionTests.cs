using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Publication;

/// <summary>The versions that a published registry was resolved with count, though only its resolved.yaml names them.</summary>
public sealed class PublishedVersionTests
{
    private const string Manifest = """
        schema_url: https://acme.com/main/1.0.0
        dependencies:
          - schema_url: https://acme.com/a/1.1.0
          - schema_url: https://acme.com/b/1.0.0

        """;

    [Theory]
    [InlineData("1.0.0", null)]
    [InlineData("1.1.0", null)]
    [InlineData("1.2.0", "SC3106 3:17 the published registry 'acme.com/b' was resolved with version '1.2.0' of 'acme.com/a', not with '1.1.0'")]
    [InlineData("2.0.0", "SC3103 3:17 registry 'acme.com/a' is needed in the incompatible versions '1.1.0' and '2.0.0'")]
    public void Version_that_a_published_registry_was_resolved_with_is_compared(string version, string? expected)
    {
        var diagnostics = new DiagnosticBag();
        var published = SourceText.From("resolved.yaml", $"""
            file_format: resolved/2.0
            schema_url: https://acme.com/b/1.0.0
            attribute_catalog: []
            registry: {"{attributes: [], attribute_groups: [], spans: [], metrics: [], events: [], entities: []}"}
            refinements: {"{spans: [], metrics: [], events: []}"}
            dependencies: [https://acme.com/a/{version}]
            """);
        var manifest = RegistryManifest.Read(SourceText.From("manifest.yaml", Manifest), diagnostics);
        var older = new RegistrySource("a") { ExpectedUrl = manifest!.Dependencies[0].SchemaUrl.Value };
        var main = new RegistrySource("main") { Manifest = manifest, Dependencies = [older, new RegistrySource("b") { Published = published }] };
        _ = RegistryCompiler.Compile(main, diagnostics);
        Assert.Equal(expected is null ? [] : [expected], diagnostics.ToImmutable().Select(problem => $"{problem.Id} {problem.Location!.Value.Start} {problem.Message}"));
    }
}
