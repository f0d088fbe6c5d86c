using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using static Semconv.Core.Schemas.Outputs.OutputDefinitions;

namespace Semconv.Core.Schemas.Outputs;

/// <summary>The schema of the v1 form of a resolved registry: what <c>resolve</c> prints without <c>--v2</c>.</summary>
internal static class GroupedRegistrySchema
{
    public static SchemaDocument Document { get; } = new(
        "resolved-registry",
        "A resolved registry as groups",
        SchemaOf.Closed(Properties(("registry_url", SchemaOf.Text), ("groups", ListOf("group"))), "registry_url", "groups"))
    {
        Definitions = Definitions,
    };

    private static ImmutableArray<(string Name, JsonSchema Schema)> Definitions =>
    [
        .. All,
        ("group", Group),
        ("attribute", Attribute),
        ("body_field", BodyField),
        ("lineage", Lineage),
        ("entity_association", SchemaOf.AnyOf(
            SchemaOf.Text,
            SchemaOf.Closed(Properties(("one_of", ListOf("entity_association"))), "one_of"),
            SchemaOf.Closed(Properties(("all_of", ListOf("entity_association"))), "all_of"))),
    ];

    private static JsonSchema Group => SchemaOf.Closed(
        Properties(
            ("id", SchemaOf.Text),
            ("type", SchemaOf.Words(Keywords.GroupType.Texts)),
            ("brief", SchemaOf.Text),
            ("note", SchemaOf.Text),
            ("prefix", SchemaOf.Text),
            ("stability", StabilityWord),
            ("deprecated", SchemaOf.Definition("deprecation")),
            ("attributes", ListOf("attribute")),
            ("span_kind", SchemaOf.Words(Keywords.SpanKind.Texts)),
            ("events", SchemaOf.List(SchemaOf.Text)),
            ("metric_name", SchemaOf.Text),
            ("instrument", SchemaOf.Words(Keywords.Instrument.Texts)),
            ("unit", SchemaOf.Text),
            ("name", SchemaOf.Text),
            ("lineage", SchemaOf.Definition("lineage")),
            ("display_name", SchemaOf.Text),
            ("body", SchemaOf.Definition("body_field")),
            ("entity_associations", ListOf("entity_association")),
            ("annotations", SchemaOf.FreeMap)),
        "id",
        "type");

    private static JsonSchema Attribute => SchemaOf.Closed(
        Properties(
            ("name", SchemaOf.Text),
            ("type", SchemaOf.Definition("attribute_type")),
            ("brief", SchemaOf.Text),
            ("examples", JsonSchema.Any),
            ("tag", SchemaOf.Text),
            ("requirement_level", SchemaOf.Definition("requirement_level")),
            ("sampling_relevant", SchemaOf.Flag),
            ("note", SchemaOf.Text),
            ("stability", StabilityWord),
            ("deprecated", SchemaOf.Definition("deprecation")),
            ("prefix", SchemaOf.Flag),
            ("annotations", SchemaOf.FreeMap),
            ("role", SchemaOf.Words(Keywords.Role.Texts))),
        "name",
        "type",
        "requirement_level");

    private static JsonSchema BodyField => SchemaOf.Closed(
        Properties(
            ("type", SchemaOf.Words(Keywords.BodyField.Texts)),
            ("id", SchemaOf.Text),
            ("brief", SchemaOf.Text),
            ("note", SchemaOf.Text),
            ("stability", StabilityWord),
            ("examples", JsonSchema.Any),
            ("requirement_level", SchemaOf.Definition("requirement_level")),
            ("fields", ListOf("body_field")),
            ("members", ListOf("enum_member"))),
        "type",
        "id",
        "requirement_level");

    private static JsonSchema Lineage
    {
        get
        {
            var provenance = SchemaOf.Closed(Properties(("schema_url", SchemaOf.Text), ("path", SchemaOf.Text)), "schema_url", "path");
            var attribute = SchemaOf.Closed(
                Properties(
                    ("source_group", SchemaOf.Text),
                    ("inherited_fields", SchemaOf.List(SchemaOf.Text)),
                    ("locally_overridden_fields", SchemaOf.List(SchemaOf.Text))),
                "source_group");
            return SchemaOf.Closed(
                Properties(
                    ("provenance", provenance),
                    ("extends_group", SchemaOf.Text),
                    ("attributes", SchemaOf.Map(attribute)),
                    ("includes_group", SchemaOf.List(SchemaOf.Text))),
                "provenance");
        }
    }
}
