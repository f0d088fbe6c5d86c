using Semconv.Core.Syntax.Vocabulary;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Advice.Values;

/// <summary>Which type a value has: the one that its sample says, else what it looks like.</summary>
internal static class ValueTyping
{
    /// <summary>None for what cannot be typed: no value, a map, bytes, an empty or mixed list.</summary>
    public static SampleValueType Of(in SampleValue value) =>
        value.DeclaredType is not SampleValueType.None and var declared ? declared : value.Kind switch
        {
            SampleValueKind.Bool => SampleValueType.Boolean,
            SampleValueKind.Int => SampleValueType.Int,
            SampleValueKind.Double => double.IsFinite(value.Double) ? SampleValueType.Double : SampleValueType.None,
            SampleValueKind.Text => SampleValueType.Text,
            SampleValueKind.List => OfItems(value.Items),
            _ => SampleValueType.None,
        };

    public static SampleValueType Of(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Boolean => SampleValueType.Boolean,
        PrimitiveKind.Int => SampleValueType.Int,
        PrimitiveKind.Double => SampleValueType.Double,
        PrimitiveKind.String => SampleValueType.Text,
        PrimitiveKind.BooleanArray => SampleValueType.Booleans,
        PrimitiveKind.IntArray => SampleValueType.Ints,
        PrimitiveKind.DoubleArray => SampleValueType.Doubles,
        PrimitiveKind.StringArray => SampleValueType.Texts,
        _ => SampleValueType.Any,
    };

    /// <summary>The type in the words of registries; null for none.</summary>
    public static string? Word(SampleValueType type) => type switch
    {
        SampleValueType.Boolean => "boolean",
        SampleValueType.Int => "int",
        SampleValueType.Double => "double",
        SampleValueType.Text => "string",
        SampleValueType.Any => "any",
        SampleValueType.Booleans => "boolean[]",
        SampleValueType.Ints => "int[]",
        SampleValueType.Doubles => "double[]",
        SampleValueType.Texts => "string[]",
        _ => null,
    };

    /// <summary>The type of a word; null when it is none.</summary>
    public static SampleValueType? OfWord(string word)
    {
        for (var type = SampleValueType.Boolean; type <= SampleValueType.Texts; type++)
        {
            if (Word(type) == word)
            {
                return type;
            }
        }

        return null;
    }

    public static bool IsList(SampleValueType type) => type >= SampleValueType.Booleans;

    /// <summary>Whether a value of one type stands for another one: an int is a double as well, and <c>any</c> on either side says nothing.</summary>
    public static bool Accepts(SampleValueType expected, SampleValueType actual) =>
        expected == actual || (expected, actual) switch
        {
            (SampleValueType.Any, _) or (_, SampleValueType.Any) => true,
            (SampleValueType.Double, SampleValueType.Int) => true,
            (SampleValueType.Doubles, SampleValueType.Ints) => true,
            _ => false,
        };

    private static SampleValueType OfItems(SampleAttributes items)
    {
        var common = SampleValueType.None;
        foreach (var item in items)
        {
            if (item.Value.Kind == SampleValueKind.Empty)
            {
                continue;
            }

            var type = Of(item.Value);
            common = (common, type) switch
            {
                (SampleValueType.None, _) => type,
                _ when common == type => common,
                (SampleValueType.Int, SampleValueType.Double) or (SampleValueType.Double, SampleValueType.Int) => SampleValueType.Double,
                _ => SampleValueType.Any,
            };
            if (type is SampleValueType.None || common is SampleValueType.Any)
            {
                return SampleValueType.None;
            }
        }

        return common switch
        {
            SampleValueType.Boolean => SampleValueType.Booleans,
            SampleValueType.Int => SampleValueType.Ints,
            SampleValueType.Double => SampleValueType.Doubles,
            SampleValueType.Text => SampleValueType.Texts,
            _ => SampleValueType.None,
        };
    }
}
