using System.Collections.Immutable;
using Semconv.Core.Syntax.Reading;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Schemas.Inputs;

/// <summary>The schema of files of definition/1. Which keys fit which type of group is left to the rules.</summary>
internal static class Definition1Schema
{
    private static readonly Dictionary<string, JsonSchema> GroupKeys = new(StringComparer.Ordinal)
    {
        ["id"] = SchemaOf.Text,
        ["type"] = SchemaOf.Words(Keywords.GroupType.Accepted),
        ["brief"] = SchemaOf.Text.Described("What it is, in a sentence."),
        ["note"] = SchemaOf.Text.Described("What else there is to know, in Markdown."),
        ["prefix"] = SchemaOf.Text,
        ["attributes"] = SharedDefinitions.ListOf(SchemaOf.AnyOf(SchemaOf.Definition("attribute"), SchemaOf.Definition("attribute_reference"))),
        ["span_kind"] = SchemaOf.Optional(SchemaOf.Words(Keywords.SpanKind.Texts)),
        ["events"] = SharedDefinitions.ListOf(SchemaOf.Text),
        ["instrument"] = SchemaOf.Optional(SchemaOf.Words(Keywords.Instrument.Texts)),
        ["body"] = SchemaOf.Optional(SchemaOf.Definition("body_field")),
        ["visibility"] = SchemaOf.Optional(SchemaOf.Words(Keywords.Visibility.Texts)),
        ["include_groups"] = SharedDefinitions.ListOf(SchemaOf.Text),
        ["requirement_level"] = SchemaOf.Optional(SchemaOf.Words(Keywords.SignalRequirementLevel.Texts)),
        ["is_v2"] = JsonSchema.Any,
        ["span_name"] = JsonSchema.Any,
        ["extends"] = SchemaOf.Optional(SchemaOf.Text),
        ["metric_name"] = SchemaOf.Optional(SchemaOf.Text),
        ["unit"] = SchemaOf.Optional(SchemaOf.Text),
        ["name"] = SchemaOf.Optional(SchemaOf.Text),
        ["display_name"] = SchemaOf.Optional(SchemaOf.Text),
    };

    private static readonly Dictionary<string, JsonSchema> AttributeKeys = new(StringComparer.Ordinal)
    {
        ["id"] = SchemaOf.Text.Described("The key of the attribute, without the prefix of the group."),
        ["ref"] = SchemaOf.Text.Described("The key of an attribute that is defined elsewhere."),
        ["type"] = SchemaOf.Definition("attribute_type"),
        ["prefix"] = SchemaOf.Flag,
        ["tag"] = SchemaOf.Optional(SchemaOf.Text),
        ["role"] = SchemaOf.Optional(SchemaOf.Words(Keywords.Role.Texts)),
    };

    /// <summary>In a definition a note and a level need a value.</summary>
    private static readonly Dictionary<string, JsonSchema> DefinitionKeys = new(StringComparer.Ordinal)
    {
        ["note"] = SchemaOf.Text,
        ["requirement_level"] = SchemaOf.Definition("requirement_level"),
    };

    private static readonly Dictionary<string, JsonSchema> BodyKeys = new(StringComparer.Ordinal)
    {
        ["id"] = SchemaOf.Text,
        ["type"] = SchemaOf.Words(Keywords.BodyField.Texts),
        ["brief"] = SchemaOf.Text,
        ["note"] = SchemaOf.Text,
        ["requirement_level"] = SchemaOf.Definition("requirement_level"),
        ["fields"] = JsonSchema.Any,
        ["members"] = JsonSchema.Any,
    };

    public static SchemaDocument Document { get; } = new("semconv-group", "A file of semantic conventions, definition/1", Root) { Definitions = Definitions };

    private static ImmutableArray<(string Name, JsonSchema Schema)> Definitions =>
    [
        .. SharedDefinitions.Definitions,
        ("deprecation", SchemaOf.Definition("loose_deprecation")),
        ("group", SchemaOf.Closed(SchemaOf.Keys([.. KnownKeys.Group, .. KnownKeys.InternalToWeaver], GroupKeys, SharedDefinitions.Loose), "id", "brief")),
        ("attribute", SchemaOf.Closed(SchemaOf.Keys(KnownKeys.GroupAttribute, DefinitionKeys, AttributeKeys, SharedDefinitions.Loose), "id", "type")),
        ("attribute_reference", SchemaOf.Closed(SchemaOf.Keys(KnownKeys.GroupAttributeReference, AttributeKeys, SharedDefinitions.Loose), "ref")),
        ("body_field", BodyField),
    ];

    private static JsonSchema Root
    {
        get
        {
            var own = new Dictionary<string, JsonSchema>(StringComparer.Ordinal)
            {
                ["groups"] = SharedDefinitions.ListOf(SchemaOf.Definition("group")),
                ["file_format"] = SchemaOf.Word("definition/1"),
                ["version"] = SchemaOf.AnyOf(SchemaOf.Word("1"), SchemaOf.Integer.With("minimum", 1).With("maximum", 1)),
            };
            return SchemaOf.Closed(SchemaOf.Keys(KnownKeys.Root1, own, SharedDefinitions.Loose));
        }
    }

    /// <summary>Keys that are not known are dropped here; those of a map or an enum depend on the type.</summary>
    private static JsonSchema BodyField
    {
        get
        {
            var isMap = SchemaOf.Words(Keywords.BodyField.TextOf(BodyFieldType.Map), Keywords.BodyField.TextOf(BodyFieldType.MapArray));
            var isEnum = SchemaOf.Word(Keywords.BodyField.TextOf(BodyFieldType.Enum));
            return SchemaOf.Open(SchemaOf.Keys(KnownKeys.BodyField, BodyKeys, SharedDefinitions.Loose), "id", "type", "requirement_level")
                .With("allOf", When(isMap, "fields", SchemaOf.Definition("body_field")), When(isEnum, "members", SchemaOf.Definition("enum_member")));
        }
    }

    private static JsonSchema When(JsonSchema type, string key, JsonSchema items) => JsonSchema.Any
        .With("if", JsonSchema.Any.With("properties", JsonSchema.Any.With("type", type)).With("required", ["type"]))
        .With("then", SchemaOf.Open(SharedDefinitions.Table(key, SharedDefinitions.ListOf(items)), key));
}
