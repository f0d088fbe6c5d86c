using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Tests.Resolution;

/// <summary>What a reference to an attribute becomes, and what is said when it becomes nothing.</summary>
public sealed class ReferenceTests
{
    private const string Attributes = """
        attributes:
          - {key: app.id, type: string, brief: The app., note: A note., stability: stable, examples: [a]}
          - {key: app.port, type: int, brief: The port., stability: development}

        """;

    [Fact]
    public void Reference_takes_over_what_it_does_not_say()
    {
        var test = TestRegistry.Of(Attributes + """
            spans:
              - type: app.call
                kind: client
                name: {note: call}
                brief: A call.
                stability: stable
                attributes:
                  - {ref: app.port, requirement_level: {conditionally_required: if known}, sampling_relevant: true}
                  - {ref: app.id, brief: The callee.}
            """);

        Assert.Empty(test.Lines);
        var (id, port) = (test.Registry.Spans[0].Attributes[0], test.Registry.Spans[0].Attributes[1]);
        Assert.Equal(("app.id", "The callee.", "A note."), (id.Key, id.Definition.Brief, id.Definition.Note));
        Assert.Equal(new RequirementLevel(RequirementLevelKind.Recommended), id.RequirementLevel);
        Assert.Equal(new RequirementLevel(RequirementLevelKind.ConditionallyRequired, "if known"), port.RequirementLevel);
        Assert.True(port.SamplingRelevant);
        Assert.Equal("The app.", test.Registry.Attributes[0].Brief);
    }

    [Fact]
    public void Definition_keeps_the_place_of_its_key()
    {
        var provenance = TestRegistry.Of(Attributes).Registry.Attributes[1].Provenance;

        Assert.Equal("a.yaml", provenance.Path);
        Assert.Equal("4:11", provenance.Position.ToString());
    }

    [Fact]
    public void Unknown_attribute_is_reported_at_the_reference_with_the_nearest_key()
    {
        var test = TestRegistry.Of(Attributes + """
            events:
              - name: app.started
                brief: Start.
                stability: stable
                attributes:
                  - ref: app.idd
                  - ref: something.else
                  - ref: app.port
            """);

        Assert.Equal(
            [
                "a.yaml:10:14: SC3001 attribute 'app.idd' is not defined in this registry or its dependencies",
                "a.yaml:11:14: SC3001 attribute 'something.else' is not defined in this registry or its dependencies",
            ],
            test.Lines);
        Assert.Contains("'app.id'", test.Diagnostics[0].Help, StringComparison.Ordinal);
        Assert.Equal(["app.port"], test.Registry.Events[0].Attributes.Select(attribute => attribute.Key));
    }

    [Fact]
    public void Attribute_of_a_dependency_keeps_its_origin()
    {
        var dependency = TestRegistry.Dependency("https://acme.com/dep/1.0.0", Attributes);
        var test = TestRegistry.Of(Metric("app.id"), dependency);

        Assert.Empty(test.Lines);
        Assert.Equal("https://acme.com/dep/1.0.0", test.Registry.Metrics[0].Attributes[0].Definition.Provenance.Registry.Value);
        Assert.Empty(test.Registry.Attributes);
    }

    [Fact]
    public void Attribute_that_a_dependency_refers_to_may_be_referred_to_as_well()
    {
        var far = TestRegistry.Dependency("https://acme.com/far/1.0.0", Attributes);
        var near = TestRegistry.Dependency("https://acme.com/near/1.0.0", Metric("app.id"), far);

        Assert.Empty(TestRegistry.Of(Metric("app.id"), near).Lines);
        Assert.Single(TestRegistry.Of(Metric("app.port"), near).Lines);
    }

    [Fact]
    public void Attribute_of_two_unrelated_dependencies_is_ambiguous()
    {
        var one = TestRegistry.Dependency("https://acme.com/one/1.0.0", Attributes);
        var two = TestRegistry.Dependency("https://acme.com/two/1.0.0", Attributes);

        Assert.Equal(
            ["a.yaml:8:24: SC3006 attribute 'app.id' is defined by several dependencies: 'https://acme.com/one/1.0.0', 'https://acme.com/two/1.0.0'"],
            TestRegistry.Of(Metric("app.id"), one, two).Lines);
    }

    [Fact]
    public void Every_reference_to_an_ambiguous_attribute_is_reported()
    {
        var one = TestRegistry.Dependency("https://acme.com/one/1.0.0", Attributes);
        var two = TestRegistry.Dependency("https://acme.com/two/1.0.0", Attributes);
        var test = TestRegistry.Of("""
            events:
              - {name: e, brief: E., stability: stable, attributes: [{ref: app.id}]}
              - {name: f, brief: F., stability: stable, attributes: [{ref: app.id}]}
            """, one, two);

        Assert.Equal(["a.yaml:3:64", "a.yaml:4:64"], test.Lines.Select(line => line.Split(": ")[0]));
    }

    [Fact]
    public void Excluded_attribute_of_a_dependency_serves_no_one()
    {
        var dependency = TestRegistry.Dependency("https://acme.com/dep/1.0.0", """
            attributes:
              - {key: app.id, type: string, brief: The app., stability: stable, annotations: {dependency_resolution: {exclude: true}}}
            """);

        Assert.Equal(
            ["a.yaml:8:24: SC3007 'app.id' is excluded from dependency resolution, so 'metric.app.calls' cannot use it [dep.yaml:3:11 it is excluded here]"],
            TestRegistry.Of(Metric("app.id"), dependency).Lines);
    }

    [Fact]
    public void Newer_of_two_versions_of_a_dependency_answers()
    {
        var old = TestRegistry.Dependency("https://acme.com/dep/1.9.0", Attributes);
        var newer = TestRegistry.Dependency("https://acme.com/dep/1.10.0", Attributes);

        foreach (var order in new[] { (old, newer), (newer, old) })
        {
            var test = TestRegistry.Of(Metric("app.id"), order.Item1, order.Item2);
            Assert.Empty(test.Lines);
            Assert.Equal("1.10.0", test.Registry.Metrics[0].Attributes[0].Definition.Provenance.Registry.Version);
        }
    }

    [Fact]
    public void Own_definition_wins_over_that_of_a_dependency()
    {
        var dependency = TestRegistry.Dependency("https://acme.com/dep/1.0.0", Attributes);
        var test = TestRegistry.Of(Attributes + Metric("app.id"), dependency);

        Assert.Empty(test.Lines);
        Assert.Equal("main", test.Registry.Metrics[0].Attributes[0].Definition.Provenance.Registry.Name.Split('/')[1]);
    }

    [Fact]
    public void Duplicate_attribute_is_reported_at_the_second_with_the_first()
    {
        var test = TestRegistry.Of(
            "https://acme.com/main/1.0.0",
            [("b.yaml", TestRegistry.Definition2(Attributes)), ("a.yaml", TestRegistry.Definition2(Attributes))]);

        Assert.Equal(
            [
                "b.yaml:3:11: SC3013 attribute 'app.id' is already defined [a.yaml:3:11 first defined here]",
                "b.yaml:4:11: SC3013 attribute 'app.port' is already defined [a.yaml:4:11 first defined here]",
            ],
            test.Lines);
    }

    [Fact]
    public void Attribute_that_is_twice_in_one_file_is_reported()
    {
        var test = TestRegistry.Of("""
            attributes:
              - {key: app.id, type: string, brief: One., stability: stable}
              - {key: app.id, type: int, brief: Two., stability: stable}
            """);

        Assert.Equal(["a.yaml:4:11: SC3013 attribute 'app.id' is already defined [a.yaml:3:11 first defined here]"], test.Lines);
    }

    private static string Metric(string key) => $$"""
        metrics:
          - name: app.calls
            instrument: counter
            unit: "1"
            brief: Calls.
            stability: stable
            attributes: [{ref: {{key}}}]
        """;
}
