using System.Buffers.Text;
using Semconv.LiveCheck.Samples;

namespace Semconv.LiveCheck.Advice.Values;

/// <summary>Reads values that an input wrote as text, whatever their type was.</summary>
internal static class TextValue
{
    /// <summary>Whether the text can be a value of the type.</summary>
    public static bool IsA(SampleValueType type, ReadOnlySpan<byte> text) => type switch
    {
        SampleValueType.Boolean => text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8),
        SampleValueType.Int => Utf8Parser.TryParse(text, out long _, out var length) && length == text.Length,
        SampleValueType.Double => Utf8Parser.TryParse(text, out double _, out var length) && length == text.Length,
        SampleValueType.Booleans or SampleValueType.Ints or SampleValueType.Doubles or SampleValueType.Texts => IsList(text),
        _ => true,
    };

    /// <summary>Whether the text can be a list in JSON, as some exporters write lists.</summary>
    public static bool IsList(ReadOnlySpan<byte> text) => text.Length >= 2 && text[0] == '[' && text[^1] == ']';
}
