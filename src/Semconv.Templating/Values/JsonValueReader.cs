using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Semconv.Templating.Values;

/// <summary>Reads JSON into values: keys keep their order, <c>1</c> and <c>1.0</c> stay apart, integers have any size.</summary>
public static class JsonValueReader
{
    /// <summary>Deep enough for every registry; a document beyond is refused instead of exhausting the stack.</summary>
    private const int MaxDepth = 512;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth };

    /// <summary>False when the text is not exactly one JSON value; <paramref name="error"/> then says why.</summary>
    public static bool TryRead(ReadOnlySpan<byte> utf8, out Value value, out string error)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, Options);
            reader.Read();
            value = ReadValue(ref reader);
            reader.Read();
            error = string.Empty;
            return true;
        }
        catch (JsonException exception)
        {
            value = Value.Undefined;
            error = exception.Message;
            return false;
        }
    }

    public static bool TryRead(string text, out Value value, out string error) =>
        TryRead(Encoding.UTF8.GetBytes(text), out value, out error);

    private static Value ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadMap(ref reader),
        JsonTokenType.StartArray => ReadSequence(ref reader),
        JsonTokenType.String => Value.From(reader.GetString()!),
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.True => Value.True,
        JsonTokenType.False => Value.False,
        _ => Value.None,
    };

    private static Value ReadMap(ref Utf8JsonReader reader)
    {
        var builder = new ValueMapBuilder();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = Value.From(reader.GetString()!);
            reader.Read();
            builder.Set(key, ReadValue(ref reader));
        }

        return Value.From(builder.ToMap());
    }

    private static Value ReadSequence(ref Utf8JsonReader reader)
    {
        var items = new ValueListBuilder();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader));
        }

        return Value.FromItems(items.ToArray());
    }

    private static Value ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out var integer))
        {
            return Value.From(integer);
        }

        var digits = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        return digits.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0
            ? Value.From(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture))
            : Value.From(BigInteger.Parse(Encoding.ASCII.GetString(digits), CultureInfo.InvariantCulture));
    }
}
