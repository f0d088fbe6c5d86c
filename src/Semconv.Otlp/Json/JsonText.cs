using System.Buffers;
using System.Text;
using Semconv.LiveCheck.Samples;
using Base64Coder = System.Buffers.Text.Base64;

namespace Semconv.Otlp.Json;

/// <summary>Reads texts and ids, in place.</summary>
internal static class JsonText
{
    private const int LongestId = 128;

    /// <summary>Reads the next value, a string or null.</summary>
    public static TextRange Read(ref JsonCursor cursor)
    {
        if (cursor.Peek() == (byte)'"')
        {
            return ReadQuoted(ref cursor);
        }

        if (!cursor.IsNull())
        {
            cursor.Fail("a value should be a text");
        }

        return default;
    }

    /// <summary>Reads an id: hexadecimal digits in either case. What is something else is given back as text.</summary>
    public static TextRange ReadId(ref JsonCursor cursor, out TextRange text)
    {
        var id = Decode(cursor.Bytes, Read(ref cursor), out text);
        return text.Length > 0 && cursor.HasBase64Ids ? OfBase64(cursor.Bytes, ref text) : id;
    }

    /// <summary>Decodes hexadecimal digits in place. What is something else is given back as text.</summary>
    public static TextRange Decode(Span<byte> bytes, TextRange digits, out TextRange text)
    {
        text = default;
        if (digits.Length == 0)
        {
            return default;
        }

        Span<byte> id = stackalloc byte[LongestId];
        if (digits.Length <= LongestId && Convert.FromHexString(digits.In(bytes), id, out _, out var written) == OperationStatus.Done)
        {
            id[..written].CopyTo(bytes[digits.Start..]);
            return digits with { Length = written };
        }

        text = digits;
        return default;
    }

    /// <summary>Reads bytes in base64.</summary>
    public static TextRange ReadBase64(ref JsonCursor cursor)
    {
        var digits = Read(ref cursor);
        if (Base64Coder.DecodeFromUtf8InPlace(cursor.Bytes.Slice(digits.Start, digits.Length), out var written) != OperationStatus.Done)
        {
            cursor.Fail("bytes are not in base64");
        }

        return digits with { Length = written };
    }

    /// <summary>Reads the text whose quote is the next character.</summary>
    public static TextRange ReadQuoted(ref JsonCursor cursor)
    {
        var bytes = cursor.Bytes;
        var start = cursor.Position + 1;
        var end = cursor.EndOfPlainText(start);
        var read = end;
        while (read < bytes.Length && bytes[read] == (byte)'\\')
        {
            var used = Unescape(bytes[read..], bytes[end..], out var written);
            if (used == 0)
            {
                cursor.MoveTo(read);
                cursor.Fail("a text has an escape that JSON does not have");
                return default;
            }

            (read, end) = (read + used, end + written);
            var next = cursor.EndOfPlainText(read);
            bytes[read..next].CopyTo(bytes[end..]);
            (read, end) = (next, end + next - read);
        }

        if (read >= bytes.Length || bytes[read] != (byte)'"')
        {
            cursor.MoveTo(Math.Min(read, bytes.Length));
            cursor.Fail("a text does not end");
            return default;
        }

        cursor.MoveTo(read + 1);
        return new TextRange(start, end - start);
    }

    private static TextRange OfBase64(Span<byte> bytes, ref TextRange text)
    {
        var source = text.In(bytes);
        Span<byte> id = stackalloc byte[LongestId];
        if (source.Length > LongestId || source[^1] != (byte)'=' || Base64Coder.DecodeFromUtf8(source, id, out _, out var written) != OperationStatus.Done)
        {
            return default;
        }

        id[..written].CopyTo(bytes[text.Start..]);
        var found = text with { Length = written };
        text = default;
        return found;
    }

    /// <summary>Decodes one escape; the target may be the same bytes. Returns how many bytes it has, zero when it is none.</summary>
    private static int Unescape(ReadOnlySpan<byte> source, Span<byte> target, out int written)
    {
        written = 1;
        var single = source.Length < 2 ? (byte)0 : source[1] switch
        {
            (byte)'n' => (byte)'\n',
            (byte)'t' => (byte)'\t',
            (byte)'r' => (byte)'\r',
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            (byte)'"' or (byte)'\\' or (byte)'/' => source[1],
            _ => (byte)0,
        };
        if (single != 0)
        {
            target[0] = single;
            return 2;
        }

        if (!TryReadUnit(source, out var unit))
        {
            return 0;
        }

        var used = 6;
        if (!Rune.TryCreate(unit, out var rune))
        {
            // JavaScript writes half a character where a text was cut to its longest length; the Collector replaces it as well.
            var isPair = TryReadUnit(source[used..], out var low) && Rune.TryCreate(unit, low, out rune);
            (used, rune) = isPair ? (12, rune) : (used, Rune.ReplacementChar);
        }

        written = rune.EncodeToUtf8(target);
        return used;
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> source, out char unit)
    {
        unit = default;
        if (source.Length < 6 || source[0] != (byte)'\\' || source[1] != (byte)'u')
        {
            return false;
        }

        Span<byte> value = stackalloc byte[2];
        if (Convert.FromHexString(source.Slice(2, 4), value, out _, out _) != OperationStatus.Done)
        {
            return false;
        }

        unit = (char)((value[0] << 8) | value[1]);
        return true;
    }
}
