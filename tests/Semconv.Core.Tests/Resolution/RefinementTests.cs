namespace Semconv.Core.Tests.Resolution;

/// <summary>Refinements of signals.</summary>
public sealed class RefinementTests
{
    private const string Base = """
        attributes:
          - {key: host.id, type: string, brief: The id., stability: stable}
          - {key: host.name, type: string, brief: The name., stability: stable}
        metrics:
          - {name: app.calls, instrument: counter, unit: "{call}", brief: Calls., stability: stable, requirement_level: opt_in, attributes: [{ref: host.id, requirement_level: required}]}
        entities:
          - {type: host, brief: A host., stability: stable, identity: [{ref: host.id}], description: [{ref: host.name}]}

        """;

    [Fact]
    public void Refinement_keeps_the_shape_and_rewords()
    {
        var test = TestRegistry.Of(Base + """
            metric_refinements:
              - {id: app.calls.http, ref: app.calls, brief: HTTP calls., attributes: [{ref: host.name}, {ref: host.id, brief: The callee.}]}
            """);

        Assert.Empty(test.Lines);
        var refinement = Assert.Single(test.Registry.MetricRefinements);
        Assert.Equal(("app.calls.http", "app.calls", "app.calls", "{call}"), (refinement.Id, refinement.Refines, refinement.Name, refinement.Unit));
        Assert.Equal(("HTTP calls.", "OptIn"), (refinement.Brief, refinement.RequirementLevel.ToString()));
        Assert.Equal(["The callee.", "The name."], refinement.Attributes.Select(attribute => attribute.Definition.Brief));
        Assert.Equal("Required", refinement.Attributes[0].RequirementLevel.Kind.ToString());
        Assert.Equal(["app.calls"], test.Registry.Metrics.Select(metric => metric.Id));
    }

    [Fact]
    public void Signal_of_a_dependency_is_refined_without_being_imported()
    {
        var dependency = TestRegistry.Dependency("https://acme.com/dep/1.0.0", Base);
        var test = TestRegistry.Of("metric_refinements:\n  - {id: mine, ref: app.calls, attributes: [{ref: host.id, note: Mine.}]}\n", dependency);

        Assert.Empty(test.Lines);
        Assert.Empty(test.Registry.Metrics);
        var attribute = Assert.Single(Assert.Single(test.Registry.MetricRefinements).Attributes);
        Assert.Equal(("Mine.", "Required"), (attribute.Definition.Note, attribute.RequirementLevel.Kind.ToString()));
        Assert.Equal("https://acme.com/dep/1.0.0", attribute.Definition.Provenance.Registry.Value);
    }

    [Fact]
    public void Unknown_base_is_reported_and_the_refinement_left_out()
    {
        var test = TestRegistry.Of(Base + "metric_refinements:\n  - {id: mine, ref: app.call}\n");

        Assert.Equal(["a.yaml:10:21: SC3003 'app.call' is not defined in this registry or its dependencies"], test.Lines);
        Assert.Equal("the nearest name is 'app.calls'", test.Diagnostics[0].Help);
        Assert.Empty(test.Registry.MetricRefinements);
        Assert.Single(test.Registry.Metrics);
    }

    [Fact]
    public void Base_of_another_type_is_named_as_such()
    {
        var test = TestRegistry.Of(Base + "span_refinements:\n  - {id: mine, ref: app.calls}\n");

        Assert.Equal(
            ["a.yaml:10:21: SC3004 'app.calls' is a metric, so a span cannot refine it [a.yaml:6:12 a metric is defined here]"],
            test.Lines);
    }

    [Fact]
    public void Circle_of_refinements_is_named_with_its_path()
    {
        var test = TestRegistry.Of("""
            metric_refinements:
              - {id: metric.a, ref: b}
              - {id: metric.b, ref: a}
            """);

        Assert.Equal(["a.yaml:4:25: SC3005 this reference closes a circle: 'metric.a -> metric.b -> metric.a'"], test.Lines);
    }

    [Theory]
    [InlineData("identity: [{ref: host.name}]", "SC3008 attribute 'host.name' does not identify the entity that is refined")]
    [InlineData("description: [{ref: host.id}]", "SC3008 attribute 'host.id' identifies the entity that is refined")]
    public void Refinement_may_not_change_what_identifies_an_entity(string list, string expected)
    {
        var test = TestRegistry.Of(Base + $"entity_refinements:\n  - {{id: mine, ref: host, {list}}}\n");

        Assert.Equal(expected, Assert.Single(test.Lines).Split(": ", 2)[1].Split(" [")[0]);
    }

    [Fact]
    public void Annotations_are_merged_deeply()
    {
        var test = TestRegistry.Of("""
            events:
              - {name: e, brief: E., stability: stable, annotations: {x: {a: 1, b: [1]}, y: 1}}
            event_refinements:
              - {id: r, ref: e, annotations: {x: {b: [2], c: 3}}}
            """);

        Assert.Empty(test.Lines);
        Assert.Contains("\"x\": {\"a\": 1,\"b\": [2],\"c\": 3},\"y\": 1", Compact(test.ToJson()), StringComparison.Ordinal);
    }

    private static string Compact(string json) => string.Concat(json.Split('\n').Select(line => line.Trim()));
}
