using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Schemas.Outputs;

/// <summary>What the forms of a resolved registry have in common.</summary>
internal static class OutputDefinitions
{
    public static JsonSchema StabilityWord { get; } = SchemaOf.Words(Keywords.Stability.Texts);

    public static JsonSchema SignalLevel { get; } = SchemaOf.Words(Keywords.SignalRequirementLevel.Texts);

    public static JsonSchema SpanName { get; } = SchemaOf.Closed(Properties(("note", SchemaOf.Text)), "note");

    public static ImmutableArray<(string Name, JsonSchema Schema)> All { get; } =
    [
        ("attribute_type", SchemaOf.AnyOf(SchemaOf.Words(TypeWords), SchemaOf.Closed(Properties(("members", SchemaOf.List(SchemaOf.Definition("enum_member")))), "members"))),
        ("enum_member", EnumMember),
        ("deprecation", Deprecation),
        ("requirement_level", RequirementLevel),
    ];

    /// <summary>The keys of every definition of the v2 forms.</summary>
    public static Dictionary<string, JsonSchema> Common => Properties(
        ("brief", SchemaOf.Text),
        ("note", SchemaOf.Text),
        ("stability", StabilityWord),
        ("deprecated", SchemaOf.Definition("deprecation")),
        ("annotations", SchemaOf.FreeMap));

    private static IEnumerable<string> TypeWords => [.. Keywords.Primitive.Texts, .. Keywords.Primitive.Texts.Select(text => $"template[{text}]")];

    private static JsonSchema EnumMember => SchemaOf.Closed(
        Properties(
            ("id", SchemaOf.Text),
            ("value", SchemaOf.Scalar),
            ("brief", SchemaOf.Text),
            ("note", SchemaOf.Text),
            ("stability", StabilityWord),
            ("deprecated", SchemaOf.Definition("deprecation")),
            ("annotations", SchemaOf.FreeMap)),
        "id",
        "value");

    private static JsonSchema Deprecation => SchemaOf.Closed(
        Properties(("reason", SchemaOf.Words(Keywords.DeprecationReason.Texts)), ("renamed_to", SchemaOf.Text), ("note", SchemaOf.Text)), "reason", "note");

    private static JsonSchema RequirementLevel
    {
        get
        {
            var entries = Keywords.RequirementLevel.Texts.ToDictionary(text => text, _ => SchemaOf.Text, StringComparer.Ordinal);
            return SchemaOf.AnyOf(SchemaOf.Words(Keywords.RequirementLevel.Texts), SchemaOf.Closed(entries).With("minProperties", 1).With("maxProperties", 1));
        }
    }

    public static JsonSchema ListOf(string definition) => SchemaOf.List(SchemaOf.Definition(definition));

    public static Dictionary<string, JsonSchema> Properties(params IEnumerable<(string Key, JsonSchema Schema)> entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Schema, StringComparer.Ordinal);

    /// <summary>The entries of several tables in their order.</summary>
    public static Dictionary<string, JsonSchema> Join(params IEnumerable<Dictionary<string, JsonSchema>> tables) =>
        Properties(tables.SelectMany(table => table.Select(entry => (entry.Key, entry.Value))));

    /// <summary>An association of the v2 forms: an entity, or a choice or combination of others.</summary>
    public static JsonSchema Association(JsonSchema provenance) => SchemaOf.AnyOf(
        SchemaOf.Closed(Properties(("type", SchemaOf.Text), ("provenance", provenance)), "type"),
        SchemaOf.Closed(Properties(("one_of", ListOf("entity_association"))), "one_of"),
        SchemaOf.Closed(Properties(("all_of", ListOf("entity_association"))), "all_of"));
}
