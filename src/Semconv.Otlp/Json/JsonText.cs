using System.Text.Json;
using Semconv.LiveCheck.Samples;
using Base64Coder = System.Buffers.Text.Base64;

namespace Semconv.Otlp.Json;

/// <summary>The texts and ids of one JSON document, without escapes, in one block of bytes.</summary>
/// <remarks>A value of the wrong kind throws <see cref="JsonException"/>, as the JSON reader does; the decoder catches both.</remarks>
internal sealed class JsonText
{
    private byte[] _bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Forgets everything behind a length that <see cref="Length"/> had before.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Reads the next value, a string or null.</summary>
    public TextRange Text(ref Utf8JsonReader reader)
    {
        if (!IsThere(ref reader, JsonTokenType.String))
        {
            return default;
        }

        var size = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        var target = Reserve(size);
        return Take(reader.CopyString(target));
    }

    /// <summary>Reads an id: hexadecimal digits in either case.</summary>
    public TextRange Id(ref Utf8JsonReader reader)
    {
        var digits = Text(ref reader);
        var source = digits.In(_bytes);
        var target = _bytes.AsSpan(digits.Start);
        if (source.Length % 2 != 0)
        {
            throw new JsonException("an id has an odd number of digits");
        }

        for (var index = 0; index < source.Length; index += 2)
        {
            target[index / 2] = (byte)((Digit(source[index]) << 4) | Digit(source[index + 1]));
        }

        Length = digits.Start + (digits.Length / 2);
        return digits with { Length = digits.Length / 2 };
    }

    /// <summary>Reads bytes in base64.</summary>
    public TextRange Base64(ref Utf8JsonReader reader)
    {
        var digits = Text(ref reader);
        if (Base64Coder.DecodeFromUtf8InPlace(_bytes.AsSpan(digits.Start, digits.Length), out var written) != System.Buffers.OperationStatus.Done)
        {
            throw new JsonException("bytes are not in base64");
        }

        Length = digits.Start + written;
        return digits with { Length = written };
    }

    /// <summary>Goes to the next value; false for null.</summary>
    public static bool IsThere(ref Utf8JsonReader reader, JsonTokenType wanted)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return false;
        }

        return reader.TokenType == wanted
            ? true
            : throw new JsonException($"a value is of the kind {reader.TokenType} and should be {wanted}");
    }

    private static int Digit(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => throw new JsonException("an id has a character that is no hexadecimal digit"),
    };

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }

        return _bytes.AsSpan(Length);
    }

    private TextRange Take(int count)
    {
        Length += count;
        return new TextRange(Length - count, count);
    }
}
