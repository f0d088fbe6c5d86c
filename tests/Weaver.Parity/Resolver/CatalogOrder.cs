using System.Globalization;
using System.Text.Json.Nodes;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;

namespace Weaver.Parity.Resolver;

/// <summary>The order of Weaver's attribute catalog: field by field, what is not there before what is.</summary>
internal static class CatalogOrder
{
    private static readonly PrimitiveKind[] Primitives =
    [
        PrimitiveKind.Boolean, PrimitiveKind.Int, PrimitiveKind.Double, PrimitiveKind.String, PrimitiveKind.Any,
        PrimitiveKind.StringArray, PrimitiveKind.IntArray, PrimitiveKind.DoubleArray, PrimitiveKind.BooleanArray,
    ];

    private static readonly Stability[] Stabilities =
    [
        Stability.Deprecated, Stability.Stable, Stability.Development, Stability.Alpha, Stability.Beta, Stability.ReleaseCandidate,
    ];

    /// <summary>A text for an attribute; ordinal order of the texts is the order of the catalog, and equal texts mean equal entries.</summary>
    public static string KeyOf(AttributeUsage attribute, JsonObject written)
    {
        var definition = attribute.Definition;
        return string.Join(
            '\0',
            attribute.Key,
            KeyOf(definition.Type, written),
            definition.Brief,
            Optional(written["examples"]?.ToJsonString()),
            Optional(attribute.Tag),
            KeyOf(attribute.RequirementLevel),
            Optional(attribute.SamplingRelevant is { } isRelevant ? Digit(isRelevant ? 1 : 0) : null),
            definition.Note,
            Optional(definition.DeclaredStability is { } stability ? Digit(Array.IndexOf(Stabilities, stability)) : null),
            Optional(definition.Deprecated is { } deprecated ? Digit((int)deprecated.Reason) + deprecated.RenamedTo + '\u0001' + deprecated.EffectiveNote : null),
            Digit(attribute.HasPrefix ? 1 : 0),
            Optional(written["annotations"]?.ToJsonString()),
            Optional(attribute.Role is { } role ? Digit((int)role) : null));
    }

    private static string KeyOf(AttributeType type, JsonObject written) => type switch
    {
        PrimitiveType primitive => "0" + Digit(Array.IndexOf(Primitives, primitive.Kind)),
        TemplateType template => "1" + Digit(Array.IndexOf(Primitives, template.Element)),
        _ => "2" + written["type"]!.ToJsonString(),
    };

    /// <summary>A level without a text comes before one with a text.</summary>
    private static string KeyOf(RequirementLevel level) => level switch
    {
        { Kind: RequirementLevelKind.Required } => "00",
        { Kind: RequirementLevelKind.Recommended, Text: null } => "01",
        { Kind: RequirementLevelKind.OptIn, Text: null } => "02",
        { Kind: RequirementLevelKind.ConditionallyRequired } => "1" + level.Text,
        { Kind: RequirementLevelKind.Recommended } => "2" + level.Text,
        _ => "3" + level.Text,
    };

    private static string Optional(string? text) => text is null ? string.Empty : '\u0001' + text;

    private static string Digit(int number) => number.ToString(CultureInfo.InvariantCulture);
}
