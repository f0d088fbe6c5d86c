using System.Collections.Immutable;
using Semconv.Core.Syntax.Reading;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Schemas.Inputs;

/// <summary>The schema of files of definition/2.</summary>
internal static class Definition2Schema
{
    /// <summary>The common keys of what is defined, which need their values.</summary>
    private static readonly Dictionary<string, JsonSchema> Strict = new(StringComparer.Ordinal)
    {
        ["brief"] = SchemaOf.Text.Described("What it is, in a sentence."),
        ["note"] = SchemaOf.Text.Described("What else there is to know, in Markdown."),
        ["stability"] = SharedDefinitions.Stability.Described("How much may still change."),
    };

    private static readonly Dictionary<string, JsonSchema> Signal = new(StringComparer.Ordinal)
    {
        ["requirement_level"] = SchemaOf.Optional(SchemaOf.Words(Keywords.SignalRequirementLevel.Texts)).Described("Whether it is emitted unless asked for."),
        ["attributes"] = SharedDefinitions.ListOf(SchemaOf.Definition("attribute_use")),
        ["instrument"] = SchemaOf.Words(Keywords.Instrument.Texts),
        ["unit"] = SchemaOf.Text.Described("The unit, in UCUM."),
        ["kind"] = SchemaOf.Words(Keywords.SpanKind.Texts),
        ["type"] = SchemaOf.Text.Described("What identifies the signal."),
        ["identity"] = SchemaOf.List(SchemaOf.Definition("attribute_reference")).With("minItems", 1),
        ["description"] = SharedDefinitions.ListOf(SchemaOf.Definition("attribute_reference")),
    };

    private static readonly Dictionary<string, JsonSchema> Identifiers = new(StringComparer.Ordinal)
    {
        ["key"] = SchemaOf.Text.Described("The key of the attribute."),
        ["type"] = SchemaOf.Definition("attribute_type"),
        ["name"] = SchemaOf.Text.Described("What identifies the signal."),
        ["id"] = SchemaOf.Text,
        ["ref"] = SchemaOf.Text,
        ["ref_group"] = SchemaOf.Text,
    };

    private static readonly Dictionary<string, JsonSchema> SpanKeys = new(StringComparer.Ordinal)
    {
        ["attributes"] = SharedDefinitions.ListOf(SchemaOf.Definition("span_attribute_use")),
        ["name"] = SchemaOf.Definition("span_name"),
    };

    private static readonly Dictionary<string, JsonSchema> RefinementKeys = new(StringComparer.Ordinal)
    {
        ["identity"] = SharedDefinitions.ListOf(SchemaOf.Definition("attribute_reference")),
        ["name"] = SchemaOf.Optional(SchemaOf.Definition("span_name")),
    };

    /// <summary>The old marker; the number 2 is read as definition/1 by Weaver.</summary>
    private static readonly JsonSchema Version = SchemaOf.AnyOf(SchemaOf.Words("1", "2"), SchemaOf.Integer.With("minimum", 1).With("maximum", 1));

    private const string Format = "definition/2";

    public static SchemaDocument Document { get; } =
        new("semconv-definition-v2", "A file of semantic conventions, definition/2", Root) { Definitions = Definitions };

    /// <summary>What makes a file one of definition/2: either marker, whatever the other one says.</summary>
    public static JsonSchema IsMarked => SchemaOf.AnyOf(
        SchemaOf.Open(SharedDefinitions.Table("file_format", SchemaOf.Word(Format)), "file_format"),
        SchemaOf.Open(SharedDefinitions.Table("version", SchemaOf.Word("2")), "version"));

    private static ImmutableArray<(string Name, JsonSchema Schema)> Definitions =>
    [
        .. SharedDefinitions.Definitions,
        ("deprecation", SharedDefinitions.StrictDeprecation),
        ("span_name", SchemaOf.Closed(SchemaOf.Keys(KnownKeys.SpanName, SharedDefinitions.Table("note", SchemaOf.Text)), "note")),
        ("attribute", Closed(KnownKeys.Attribute, [Strict], "key", "type", "brief", "stability")),
        ("attribute_reference", Closed(KnownKeys.Reference, [], "ref")),
        ("span_attribute_reference", Closed(KnownKeys.SpanReference, [], "ref")),
        ("group_reference", Closed(KnownKeys.GroupReference, [], "ref_group")),
        ("attribute_use", SchemaOf.AnyOf(SchemaOf.Definition("attribute_reference"), SchemaOf.Definition("group_reference"))),
        ("span_attribute_use", SchemaOf.AnyOf(SchemaOf.Definition("span_attribute_reference"), SchemaOf.Definition("group_reference"))),
        ("attribute_group", AttributeGroup),
        ("span", Closed(KnownKeys.Span, [SpanKeys, Strict, Signal], "type", "kind", "name", "brief", "stability")),
        ("metric", Closed(KnownKeys.Metric, [Strict, Signal], "name", "instrument", "unit", "brief", "stability")),
        ("event", Closed(KnownKeys.Event, [Strict, Signal], "name", "brief", "stability")),
        ("entity", Closed(KnownKeys.Entity, [Strict, Signal], "type", "identity", "brief", "stability")),
        ("span_refinement", Closed(KnownKeys.SpanRefinement, [RefinementKeys, SpanKeys], "id", "ref")),
        ("metric_refinement", Closed(KnownKeys.Refinement, [Signal.Without("requirement_level")], "id", "ref")),
        ("event_refinement", Closed(KnownKeys.Refinement, [Signal.Without("requirement_level")], "id", "ref")),
        ("entity_refinement", Closed(KnownKeys.EntityRefinement, [RefinementKeys, Signal.Without("requirement_level")], "id", "ref")),
    ];

    private static JsonSchema AttributeGroup
    {
        get
        {
            var attributes = SharedDefinitions.Table("attributes", SharedDefinitions.ListOf(SchemaOf.Definition("attribute_use")));
            var visibility = (string word) => SharedDefinitions.Table("visibility", SchemaOf.Word(word));
            return SchemaOf.AnyOf(
                Closed(KnownKeys.InternalGroup, [visibility("internal"), attributes], "id", "visibility"),
                Closed(KnownKeys.PublicGroup, [visibility("public"), attributes, Strict], "id", "visibility", "brief", "stability"));
        }
    }

    private static JsonSchema Root
    {
        get
        {
            var lists = new Dictionary<string, JsonSchema>(StringComparer.Ordinal)
            {
                ["attributes"] = SharedDefinitions.ListOf(SchemaOf.Definition("attribute")),
                ["attribute_groups"] = SharedDefinitions.ListOf(SchemaOf.Definition("attribute_group")),
                ["spans"] = SharedDefinitions.ListOf(SchemaOf.Definition("span")),
                ["metrics"] = SharedDefinitions.ListOf(SchemaOf.Definition("metric")),
                ["events"] = SharedDefinitions.ListOf(SchemaOf.Definition("event")),
                ["entities"] = SharedDefinitions.ListOf(SchemaOf.Definition("entity")),
                ["span_refinements"] = SharedDefinitions.ListOf(SchemaOf.Definition("span_refinement")),
                ["metric_refinements"] = SharedDefinitions.ListOf(SchemaOf.Definition("metric_refinement")),
                ["event_refinements"] = SharedDefinitions.ListOf(SchemaOf.Definition("event_refinement")),
                ["entity_refinements"] = SharedDefinitions.ListOf(SchemaOf.Definition("entity_refinement")),
                ["file_format"] = SchemaOf.Words("definition/1", Format),
                ["version"] = Version,
            };
            return SchemaOf.Closed(SchemaOf.Keys(KnownKeys.Root2, lists, SharedDefinitions.Loose)).With("allOf", [IsMarked]);
        }
    }

    /// <summary>An object with the keys of a reader; the first table that has a key says what its value is.</summary>
    private static JsonSchema Closed(ImmutableArray<string> keys, ImmutableArray<Dictionary<string, JsonSchema>> tables, params ImmutableArray<string> required) =>
        SchemaOf.Closed(SchemaOf.Keys(keys, [.. tables, SharedDefinitions.Loose, Identifiers]), required);

    private static Dictionary<string, JsonSchema> Without(this Dictionary<string, JsonSchema> table, string key) =>
        table.Where(entry => entry.Key != key).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
