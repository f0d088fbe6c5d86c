using System.Buffers.Text;
using System.Text.Json;

namespace Semconv.Otlp.Json;

/// <summary>Reads numbers of OTLP/JSON: numbers, or the same as text, which 64 bits need.</summary>
internal static class JsonNumber
{
    public static ulong Unsigned(ref Utf8JsonReader reader)
    {
        if (!Start(ref reader))
        {
            return 0;
        }

        var isRead = reader.TokenType == JsonTokenType.String
            ? Utf8Parser.TryParse(reader.ValueSpan, out ulong value, out var used) && used == reader.ValueSpan.Length
            : reader.TryGetUInt64(out value);
        return isRead ? value : throw new JsonException("a number is no whole number of 64 bits without sign");
    }

    public static long Signed(ref Utf8JsonReader reader)
    {
        if (!Start(ref reader))
        {
            return 0;
        }

        var isRead = reader.TokenType == JsonTokenType.String
            ? Utf8Parser.TryParse(reader.ValueSpan, out long value, out var used) && used == reader.ValueSpan.Length
            : reader.TryGetInt64(out value);
        return isRead ? value : throw new JsonException("a number is no whole number of 64 bits");
    }

    public static int Small(ref Utf8JsonReader reader) => unchecked((int)Signed(ref reader));

    public static uint Bits(ref Utf8JsonReader reader) => unchecked((uint)Signed(ref reader));

    public static double Double(ref Utf8JsonReader reader)
    {
        if (!Start(ref reader))
        {
            return 0;
        }

        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetDouble();
        }

        return reader.ValueSpan switch
        {
            var text when text.SequenceEqual("NaN"u8) => double.NaN,
            var text when text.SequenceEqual("Infinity"u8) => double.PositiveInfinity,
            var text when text.SequenceEqual("-Infinity"u8) => double.NegativeInfinity,
            var text when Utf8Parser.TryParse(text, out double value, out var used) && used == text.Length => value,
            _ => throw new JsonException("a number is no floating point number"),
        };
    }

    public static bool Bool(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False or JsonTokenType.Null => false,
            _ => throw new JsonException("a value should be true or false"),
        };
    }

    /// <summary>Goes to the next value; false for null.</summary>
    private static bool Start(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Number or JsonTokenType.String => true,
            JsonTokenType.Null => false,
            _ => throw new JsonException("a value should be a number"),
        };
    }
}
