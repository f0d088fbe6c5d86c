using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Tests.Support;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Syntax;

/// <summary>Everything that a file says is in what is read, with its place.</summary>
public sealed class SemconvFileTests
{
    [Fact]
    public void Attribute_has_all_that_is_written()
    {
        var attribute = Assert.Single(Read("""
            file_format: definition/2
            attributes:
              - key: a.b
                type: template[string[]]
                brief: B.
                note: N.
                stability: experimental
                examples: [[x]]
                annotations: {a: [1]}
                deprecated: {reason: renamed, renamed_to: a.c}
            """).Attributes);
        Assert.Equal("a.b", attribute.Key.Value);
        Assert.Equal("model.yaml:3:10", attribute.Location.ToString());
        Assert.Equal(new TemplateType(PrimitiveKind.StringArray), attribute.Type.Value);
        Assert.Equal("template[string[]]", attribute.Type.Value.ToString());
        Assert.Equal(("B.", "N."), (attribute.Common.Brief?.Value, attribute.Common.Note?.Value));
        Assert.Equal(Stability.Development, attribute.Common.Stability?.Value);
        Assert.IsType<YamlSequence>(attribute.Examples);
        Assert.NotNull(attribute.Common.Annotations?.Find("a"));
        Assert.Equal((DeprecationReason.Renamed, "a.c", "Replaced by `a.c`."), (attribute.Common.Deprecated!.Reason, attribute.Common.Deprecated.RenamedTo, attribute.Common.Deprecated.EffectiveNote));
        Assert.Equal("10:47", attribute.Common.Deprecated.RenamedToLocation?.Start.ToString());
    }

    [Fact]
    public void Enum_member_without_value_has_its_id()
    {
        var attribute = Assert.Single(Read("""
            file_format: definition/2
            attributes:
              - key: a.b
                brief: B.
                stability: stable
                type:
                  members:
                    - id: one
                    - id: two
                      value: 2
                      deprecated: Old.
            """).Attributes);
        var members = Assert.IsType<EnumType>(attribute.Type.Value).Members;
        Assert.Equal(("one", YamlScalarKind.String), (members[0].Value.Text, members[0].Value.Kind));
        Assert.Equal(("2", YamlScalarKind.Int), (members[1].Value.Text, members[1].Value.Kind));
        Assert.Equal((DeprecationReason.Unspecified, "Old.", true), (members[1].Deprecated!.Reason, members[1].Deprecated!.EffectiveNote, members[1].Deprecated!.IsText));
        Assert.Equal("enum {one, two}", attribute.Type.Value.ToString());
    }

    [Fact]
    public void Span_has_all_that_is_written()
    {
        var span = Assert.Single(Read("""
            file_format: definition/2
            spans:
              - type: a.client
                kind: client
                name: {note: "{method} {target}"}
                brief: S.
                stability: stable
                requirement_level: opt_in
                attributes:
                  - ref_group: common
                  - ref: a.b
                    requirement_level: {conditionally_required: If known.}
                    sampling_relevant: true
                entity_associations: [host, {all_of: [service, {one_of: [a, b]}]}]
            """).Spans);
        Assert.Equal(("a.client", SpanKind.Client, "{method} {target}"), (span.Id.Value, span.Kind.Value, span.Name.Value));
        Assert.Equal(SignalRequirementLevel.OptIn, span.RequirementLevel?.Value);
        Assert.Equal("common", Assert.IsType<GroupReference>(span.Attributes[0]).Group.Value);
        var reference = Assert.IsType<AttributeReference>(span.Attributes[1]);
        Assert.Equal(new RequirementLevel(RequirementLevelKind.ConditionallyRequired, "If known."), reference.Usage.RequirementLevel?.Value);
        Assert.True(reference.Usage.SamplingRelevant?.Value);
        var all = Assert.IsType<AllOfEntities>(span.EntityAssociations[1]);
        Assert.Equal(["a", "b"], Assert.IsType<OneOfEntities>(all.Parts[1]).Choices.Cast<EntityName>().Select(name => name.Name));
    }

    [Fact]
    public void Group_of_definition_1_has_all_that_is_written()
    {
        var file = Read("""
            groups:
              - id: event.a
                type: resource
                brief: ''
                note: N.
                prefix: p
                extends: x
                stability: beta
                deprecated: Old.
                span_kind: server
                events: [e]
                metric_name: m
                instrument: updowncounter
                unit: ''
                name: n
                display_name: D
                annotations:
                entity_associations: [h]
                attributes:
                  - {id: a, type: any, tag: t, role: identifying, sampling_relevant: false, requirement_level: required}
                  - {ref: b, prefix: true, brief: ~}
                body: {id: body, type: "map[]", requirement_level: opt_in, fields: [{id: f, type: enum, requirement_level: opt_in, members: [{id: m}]}]}
            imports: {metrics: [a.*]}
            """);
        var group = Assert.Single(file.Groups);
        Assert.Equal((GroupType.Entity, "p", "x", "m"), (group.Type?.Value, group.Prefix?.Value, group.Extends?.Value, group.MetricName?.Value));
        Assert.Equal((Instrument.UpDownCounter, string.Empty, "n", "D"), (group.Instrument?.Value, group.Unit?.Value, group.Name?.Value, group.DisplayName?.Value));
        Assert.Equal((SpanKind.Server, "e"), (group.SpanKind?.Value, group.Events[0].Value));
        Assert.Equal((string.Empty, "N.", Stability.Beta, true), (group.Common.Brief?.Value, group.Common.Note?.Value, group.Common.Stability?.Value, group.Common.Deprecated?.IsText));
        var declaration = Assert.IsType<AttributeDeclaration>(group.Attributes[0]);
        Assert.Equal(("t", EntityRole.Identifying, false), (declaration.Usage.Tag?.Value, declaration.Usage.Role?.Value, declaration.Usage.SamplingRelevant?.Value));
        var reference = Assert.IsType<AttributeReference>(group.Attributes[1]);
        Assert.True(reference.Prefix?.Value);
        Assert.Null(reference.Common.Brief);
        Assert.Equal((BodyFieldType.MapArray, BodyFieldType.Enum, "m"), (group.Body!.Type.Value, group.Body.Fields[0].Type.Value, group.Body.Fields[0].Members[0].Id));
        Assert.Equal("a.*", file.Imports!.Metrics[0].Value.Text);
    }

    [Fact]
    public void List_without_a_value_is_empty()
    {
        var file = Read("file_format: definition/2\nattributes:\nmetrics: ~\n");
        Assert.True(file.Attributes.IsEmpty && file.Metrics.IsEmpty);
    }

    [Fact]
    public void Other_items_are_read_beside_a_broken_one()
    {
        var diagnostics = new DiagnosticBag();
        var file = SemconvFile.Read(SourceText.From("model.yaml", """
            file_format: definition/2
            attribute_groups:
              - {id: a}
              - {id: b, visibility: internal}
            """), diagnostics);
        Assert.Equal("b", Assert.Single(file.AttributeGroups).Id.Value);
        Assert.True(diagnostics.HasErrors);
    }

    [Fact]
    public void Equal_types_and_deprecations_at_other_places_are_equal()
    {
        const string attribute = """
            file_format: definition/2
            attributes:
              - key: a.b
                brief: B.
                stability: stable
                deprecated: {reason: obsoleted, note: N.}
                type: {members: [{id: x, value: 1, stability: stable, deprecated: Old., annotations: {a: 1}}]}
            """;
        var left = Assert.Single(Read(attribute).Attributes);
        var right = Assert.Single(Read("# moved\n" + attribute).Attributes);
        Assert.Equal(left.Type.Value, right.Type.Value);
        Assert.Equal(left.Type.Value.GetHashCode(), right.Type.Value.GetHashCode());
        Assert.Equal(left.Common.Deprecated, right.Common.Deprecated);
    }

    private static SemconvFile Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var file = SemconvFile.Read(SourceText.From("model.yaml", text), diagnostics);
        Assert.Equal([], DiagnosticLines.Of(diagnostics));
        return file;
    }
}
