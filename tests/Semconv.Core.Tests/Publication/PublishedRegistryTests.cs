using Semconv.Core.Output;
using Semconv.Core.Publication;
using Semconv.Core.Tests.Resolution;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Publication;

/// <summary>What is accepted as a published registry.</summary>
public sealed class PublishedRegistryTests
{
    private const string Body = """
        attributes:
          - {key: a.one, type: string, brief: The first., stability: stable}
          - {key: a.two, type: double, brief: The second., stability: development, examples: [1.5]}
        attribute_groups:
          - {id: g.empty, visibility: public, brief: A group., stability: stable, attributes: []}
          - {id: g.full, visibility: public, brief: A group., stability: stable, attributes: [{ref: a.one}]}
        spans:
          - {type: a.span, kind: client, name: {note: The name.}, brief: A span., stability: stable, attributes: [{ref: a.two}]}
        metrics:
          - {name: a.metric, instrument: counter, unit: '1', brief: A metric., stability: stable, attributes: [{ref: a.one}]}
        events:
          - {name: a.event, brief: An event., stability: stable}
        entities:
          - {type: a.entity, brief: An entity., stability: stable, identity: [{ref: a.one}]}
        span_refinements:
          - {id: a.span.other, ref: a.span, brief: Another span.}
        metric_refinements:
          - {id: a.metric.other, ref: a.metric, brief: Another metric.}

        """;

    [Fact]
    public void Published_registry_is_read_without_a_report() => Assert.Empty(Read(Package()));

    [Fact]
    public void Published_registry_that_was_cut_off_is_refused_wherever_it_was_cut()
    {
        var text = Package();
        var last = text.IndexOf("\n  events:", text.IndexOf("\nrefinements:", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, last), length => Assert.NotEmpty(Read(text[..length])));
    }

    [Fact]
    public void Every_part_that_is_missing_is_reported()
    {
        var lines = Read("""
            file_format: resolved/2.0
            schema_url: https://acme.com/main/1.0.0
            attribute_catalog: []
            registry:
              attributes: []
              events: []
            """);
        Assert.Equal(
            [
                "SC1102 1:1 a published registry needs the key 'refinements'",
                "SC1102 5:3 'registry' of a published registry needs the key 'attribute_groups'",
                "SC1102 5:3 'registry' of a published registry needs the key 'entities'",
                "SC1102 5:3 'registry' of a published registry needs the key 'metrics'",
                "SC1102 5:3 'registry' of a published registry needs the key 'spans'",
            ],
            lines);
    }

    private static string Package()
    {
        var registry = TestRegistry.Of(Body);
        Assert.Empty(registry.Lines);
        using var text = new StringWriter();
        PackagedRegistryWriter.Write(registry.Registry, new YamlStructureWriter(text));
        return text.ToString();
    }

    private static IReadOnlyList<string> Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        _ = PublishedRegistryReader.Read(SourceText.From("resolved.yaml", text), TestRegistry.Of(Body).Registry.SchemaUrl, diagnostics);
        return [.. diagnostics.ToImmutable().Select(problem => $"{problem.Id} {problem.Location?.Start} {problem.Message}")];
    }
}
