namespace Semconv.Core.Tests.Resolution;

/// <summary>Imports and entity associations.</summary>
public sealed class ImportTests
{
    private const string Base = """
        attributes:
          - {key: host.id, type: string, brief: The id., stability: stable}
        entities:
          - {type: host, brief: A host., stability: stable, identity: [{ref: host.id}]}
          - {type: hidden, brief: Hidden., stability: stable, identity: [{ref: host.id}], annotations: {dependency_resolution: {exclude: true}}}
        metrics:
          - {name: host.uptime, instrument: gauge, unit: s, brief: Uptime., stability: stable, entity_associations: [host]}
          - {name: host.load, instrument: gauge, unit: "1", brief: Load., stability: stable}

        """;

    [Fact]
    public void Wildcard_brings_in_what_it_matches_with_its_origin()
    {
        var dependency = TestRegistry.Dependency("https://acme.com/dep/1.0.0", Base);
        var test = TestRegistry.Of("imports: {metrics: [host.*], entities: [host]}\n", dependency);

        Assert.Empty(test.Lines);
        Assert.Equal(["host.load", "host.uptime"], test.Registry.Metrics.Select(metric => metric.Id));
        Assert.All(test.Registry.Metrics, metric => Assert.Equal("https://acme.com/dep/1.0.0", metric.Provenance.Registry.Value));
        Assert.Contains("\"type\": \"host\"\n", test.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Association_of_an_imported_metric_names_the_registry_of_its_entity()
    {
        var dependency = TestRegistry.Dependency("https://acme.com/dep/1.0.0", Base);
        var test = TestRegistry.Of("imports: {metrics: [host.uptime]}\n", dependency);

        Assert.Contains("\"type\": \"host\",\n            \"provenance\": {\n              \"source\": \"https://acme.com/dep/1.0.0\"", test.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_that_matches_nothing_is_a_warning()
    {
        var test = TestRegistry.Of("imports: {spans: [host.*]}\n", TestRegistry.Dependency("https://acme.com/dep/1.0.0", Base));

        Assert.Equal(["a.yaml:2:19: SC3010 'host.*' matches no span of any dependency"], test.Lines);
    }

    [Fact]
    public void Excluded_item_cannot_be_imported()
    {
        var test = TestRegistry.Of("imports: {entities: [hidden]}\n", TestRegistry.Dependency("https://acme.com/dep/1.0.0", Base));

        Assert.Equal(
            ["a.yaml:2:22: SC3007 'hidden' is excluded from dependency resolution, so 'imports' cannot use it [dep.yaml:6:12 it is excluded here]"],
            test.Lines);
        Assert.Empty(test.Registry.Entities);
    }

    [Fact]
    public void One_definition_on_two_paths_is_imported_once()
    {
        var far = TestRegistry.Dependency("https://acme.com/far/1.0.0", Base);
        var near = TestRegistry.Dependency("https://acme.com/near/1.0.0", "imports: {metrics: [host.load]}\n", far);
        var test = TestRegistry.Of("imports: {metrics: [host.load]}\n", near, far);

        Assert.Empty(test.Lines);
        Assert.Single(test.Registry.Metrics);
    }

    [Fact]
    public void Unknown_entities_are_reported_at_their_leaves()
    {
        var test = TestRegistry.Of(Base + """
            events:
              - name: host.booted
                brief: Boot.
                stability: stable
                entity_associations:
                  - one_of: [host, hosst]
                  - all_of: [host, {one_of: [nothing]}]
            """);

        Assert.Equal(
            [
                "a.yaml:15:24: SC3011 entity 'hosst' is not defined in this registry or its dependencies",
                "a.yaml:16:34: SC3011 entity 'nothing' is not defined in this registry or its dependencies",
            ],
            test.Lines);
        Assert.Equal("the nearest name is 'host'", test.Diagnostics[0].Help);
    }

    [Fact]
    public void Entity_of_two_unrelated_dependencies_is_ambiguous()
    {
        var one = TestRegistry.Dependency("https://acme.com/one/1.0.0", Base);
        var two = TestRegistry.Dependency("https://acme.com/two/1.0.0", Base);
        var test = TestRegistry.Of("events:\n  - {name: e, brief: E., stability: stable, entity_associations: [host]}\n", one, two);

        Assert.Equal(
            ["a.yaml:3:67: SC3012 entity 'host' is defined by several dependencies: 'https://acme.com/one/1.0.0', 'https://acme.com/two/1.0.0'"],
            test.Lines);
    }
}
