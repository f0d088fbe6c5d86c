using System.Collections.Immutable;
using Semconv.Core.Syntax.Reading;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Schemas.Inputs;

/// <summary>What both formats of definition files write in the same way, from the tables that their readers use.</summary>
internal static class SharedDefinitions
{
    /// <summary>Values, or lists of values, but no nothing and no list in a list in a list.</summary>
    private static readonly JsonSchema ExampleItem = SchemaOf.AnyOf(
        SchemaOf.Scalar, SchemaOf.FreeMap, SchemaOf.List(JsonSchema.Any.With("type", ["string", "number", "boolean", "object"])));

    /// <summary>Keys of a construct whose texts may be there without a value.</summary>
    public static Dictionary<string, JsonSchema> Loose { get; } = new(StringComparer.Ordinal)
    {
        ["brief"] = OptionalText("What it is, in a sentence."),
        ["note"] = OptionalText("What else there is to know, in Markdown."),
        ["stability"] = SchemaOf.Optional(Stability).Described("How much may still change."),
        ["deprecated"] = SchemaOf.Optional(SchemaOf.Definition("deprecation")).Described("Why it should not be used any more."),
        ["annotations"] = SchemaOf.Optional(SchemaOf.FreeMap).Described("Data for templates and rules."),
        ["examples"] = SchemaOf.AnyOf(SchemaOf.Scalar, SchemaOf.FreeMap, SchemaOf.Null, SchemaOf.List(ExampleItem)).Described("One value or a list of values."),
        ["requirement_level"] = SchemaOf.Optional(SchemaOf.Definition("requirement_level")).Described("Whether the attribute is there."),
        ["sampling_relevant"] = SchemaOf.Optional(SchemaOf.Flag).Described("Whether samplers need the attribute when the span starts."),
        ["entity_associations"] = ListOf(SchemaOf.Definition("entity_association")).Described("The entities that it is about."),
        ["imports"] = SchemaOf.Optional(SchemaOf.Definition("imports")).Described("What is taken over from dependencies."),
    };

    /// <summary>The definitions that <see cref="Loose"/> refers to, but for deprecations, which differ.</summary>
    public static ImmutableArray<(string Name, JsonSchema Schema)> Definitions { get; } =
    [
        ("attribute_type", AttributeType),
        ("enum_member", EnumMember),
        ("loose_deprecation", LooseDeprecation),
        ("requirement_level", RequirementLevel),
        ("entity_association", EntityAssociation),
        ("imports", SchemaOf.Closed(KnownKeys.Imports.ToDictionary(key => key, _ => ListOf(SchemaOf.Text), StringComparer.Ordinal))),
    ];

    public static JsonSchema Stability => SchemaOf.Words(Keywords.Stability.Accepted);

    /// <summary>For definition/1 and enum members: a text, or a mapping whose note may be missing.</summary>
    private static JsonSchema LooseDeprecation => SchemaOf.AnyOf(
        SchemaOf.Text,
        WhenRenamed(SchemaOf.Closed(DeprecationKeys(Keywords.StructuredDeprecationReason), "reason")));

    /// <summary>For definition/2: a mapping; what was not renamed needs a note. Other keys are dropped.</summary>
    public static JsonSchema StrictDeprecation => WhenRenamed(SchemaOf.Open(DeprecationKeys(Keywords.DeprecationReason), "reason"))
        .With("else", JsonSchema.Any.With("required", ["note"]).With("properties", Properties("note", SchemaOf.Text)));

    private static JsonSchema AttributeType
    {
        get
        {
            var primitives = Keywords.Primitive.Texts;
            return SchemaOf.AnyOf(
                SchemaOf.Words([.. primitives, .. primitives.Select(text => $"template[{text}]")]),
                SchemaOf.Open(SchemaOf.Keys(KnownKeys.EnumType, Table("members", ListOf(SchemaOf.Definition("enum_member")))), "members"));
        }
    }

    private static JsonSchema EnumMember
    {
        get
        {
            var own = new Dictionary<string, JsonSchema>(StringComparer.Ordinal)
            {
                ["id"] = SchemaOf.Text.Described("What generated code calls the value."),
                ["value"] = SchemaOf.Optional(SchemaOf.Scalar).Described("The value that is sent; the id when there is none."),
                ["deprecated"] = SchemaOf.Optional(SchemaOf.Definition("loose_deprecation")),
            };
            return SchemaOf.Closed(SchemaOf.Keys(KnownKeys.EnumMember, own, Loose), "id");
        }
    }

    private static JsonSchema RequirementLevel
    {
        get
        {
            const string NeedsCondition = "conditionally_required";
            var texts = Keywords.RequirementLevel.Texts;
            var entries = texts.Remove("required").ToDictionary(text => text, _ => SchemaOf.Text, StringComparer.Ordinal);
            return SchemaOf.AnyOf(
                SchemaOf.Words(texts.Remove(NeedsCondition)),
                SchemaOf.Closed(entries).With("minProperties", 1).With("maxProperties", 1));
        }
    }

    private static JsonSchema EntityAssociation
    {
        get
        {
            var parts = SchemaOf.List(SchemaOf.Definition("entity_association")).With("minItems", 1);
            return SchemaOf.AnyOf(
                SchemaOf.Pattern(@"\S"),
                SchemaOf.Open(Table("one_of", parts), "one_of"),
                SchemaOf.Open(Table("all_of", parts), "all_of").With("not", JsonSchema.Any.With("required", ["one_of"])));
        }
    }

    /// <summary>A list that may be there without a value.</summary>
    public static JsonSchema ListOf(JsonSchema items) => SchemaOf.Optional(SchemaOf.List(items));

    public static JsonSchema OptionalText(string description) => SchemaOf.Optional(SchemaOf.Text).Described(description);

    public static Dictionary<string, JsonSchema> Table(string key, JsonSchema schema) => new(StringComparer.Ordinal) { [key] = schema };

    private static Dictionary<string, JsonSchema> DeprecationKeys(KeywordTable<DeprecationReason> reasons)
    {
        var own = new Dictionary<string, JsonSchema>(StringComparer.Ordinal)
        {
            ["reason"] = SchemaOf.Words(reasons.Texts).Described("What happened."),
            ["renamed_to"] = JsonSchema.Any.Described("The name to use instead."),
            ["note"] = JsonSchema.Any.Described("What to do."),
        };
        return SchemaOf.Keys(KnownKeys.Deprecation, own);
    }

    private static JsonSchema WhenRenamed(JsonSchema schema) => schema
        .With("if", JsonSchema.Any.With("properties", Properties("reason", SchemaOf.Word("renamed"))))
        .With("then", JsonSchema.Any.With("required", ["renamed_to"]).With("properties", Properties("renamed_to", SchemaOf.Text)));

    private static JsonSchema Properties(string key, JsonSchema schema) => JsonSchema.Any.With(key, schema);
}
