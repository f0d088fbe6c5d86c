namespace Semconv.Core.Tests.Resolution;

/// <summary>Attribute groups and what includes them.</summary>
public sealed class GroupTests
{
    private const string Attributes = """
        attributes:
          - {key: app.id, type: string, brief: The app., stability: stable}
          - {key: app.port, type: int, brief: The port., stability: stable}

        """;

    [Fact]
    public void Included_attributes_come_in_and_own_references_win()
    {
        var test = TestRegistry.Of(Attributes + """
            attribute_groups:
              - id: group.inner
                visibility: internal
                attributes: [{ref: app.id, brief: From inner., requirement_level: required}]
              - id: group.outer
                visibility: public
                brief: Outer.
                stability: stable
                attributes: [{ref_group: group.inner}, {ref: app.port}]
            events:
              - name: app.started
                brief: Start.
                stability: stable
                attributes: [{ref_group: group.outer}, {ref: app.id, brief: Own.}]
            """);

        Assert.Empty(test.Lines);
        var id = test.Registry.Events[0].Attributes[0];
        Assert.Equal(("Own.", "Required"), (id.Definition.Brief, id.RequirementLevel.Kind.ToString()));
        Assert.Equal(["group.outer"], test.Registry.AttributeGroups.Select(group => group.Id));
        Assert.Equal(["app.id", "app.port"], test.Registry.AttributeGroups[0].Attributes.Select(attribute => attribute.Key));
    }

    [Fact]
    public void Unknown_group_is_reported_with_the_nearest_id()
    {
        var test = TestRegistry.Of(Attributes + """
            attribute_groups:
              - {id: group.network, visibility: internal, attributes: [{ref: app.id}]}
              - {id: group.user, visibility: internal, attributes: [{ref_group: group.netwrk}]}
            """);

        Assert.Equal(["a.yaml:7:69: SC3002 attribute group 'group.netwrk' is not defined in this registry"], test.Lines);
        Assert.Equal("the nearest id is 'group.network'", test.Diagnostics[0].Help);
    }

    [Fact]
    public void Circle_of_groups_is_named_once_with_its_path()
    {
        var test = TestRegistry.Of(Attributes + """
            attribute_groups:
              - {id: a, visibility: internal, attributes: [{ref: app.id}, {ref_group: b}]}
              - {id: b, visibility: internal, attributes: [{ref_group: c}]}
              - {id: c, visibility: internal, attributes: [{ref: app.port}, {ref_group: a}]}
            """);

        Assert.Equal(["a.yaml:8:77: SC3005 this reference closes a circle: 'a -> b -> c -> a'"], test.Lines);
    }

    [Fact]
    public void Group_that_includes_itself_is_a_circle()
    {
        var test = TestRegistry.Of("""
            attribute_groups:
              - {id: a, visibility: internal, attributes: [{ref_group: a}]}
            """);

        Assert.Equal(["a.yaml:3:60: SC3005 this reference closes a circle: 'a -> a'"], test.Lines);
    }

    [Fact]
    public void Attribute_of_two_included_groups_is_reported_at_the_second()
    {
        var test = TestRegistry.Of(Attributes + """
            attribute_groups:
              - {id: one, visibility: internal, attributes: [{ref: app.id, brief: One.}]}
              - {id: two, visibility: internal, attributes: [{ref: app.id, brief: Two.}]}
            events:
              - name: app.started
                brief: Start.
                stability: stable
                attributes:
                  - ref_group: one
                  - ref_group: two
            """);

        Assert.Equal(
            ["a.yaml:14:20: SC3009 attribute 'app.id' of group 'two' is also in group 'one' [a.yaml:13:20 the other group is included here]"],
            test.Lines);
        Assert.Equal("One.", test.Registry.Events[0].Attributes[0].Definition.Brief);
    }

    [Fact]
    public void Two_groups_with_one_id_are_reported_at_the_second()
    {
        var test = TestRegistry.Of("""
            attribute_groups:
              - {id: one, visibility: internal}
              - {id: one, visibility: internal}
            """);

        Assert.Equal(["a.yaml:4:10: SC3014 there is already an attribute group 'one' [a.yaml:3:10 first defined here]"], test.Lines);
    }

    [Fact]
    public void Excluded_attribute_serves_internal_groups_only()
    {
        var test = TestRegistry.Of("""
            attributes:
              - {key: app.secret, type: string, brief: Secret., stability: stable, annotations: {dependency_resolution: {exclude: true}}}
            attribute_groups:
              - {id: inner, visibility: internal, attributes: [{ref: app.secret}]}
            events:
              - {name: app.started, brief: Start., stability: stable, attributes: [{ref: app.secret}]}
            """);

        Assert.Equal(
            ["a.yaml:7:78: SC3007 'app.secret' is excluded from dependency resolution, so 'event.app.started' cannot use it [a.yaml:3:11 it is excluded here]"],
            test.Lines);
    }
}
