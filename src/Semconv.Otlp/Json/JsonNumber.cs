using System.Buffers.Text;

namespace Semconv.Otlp.Json;

/// <summary>Reads numbers of OTLP/JSON: numbers, or the same as text, which 64 bits need.</summary>
internal static class JsonNumber
{
    public static ulong Unsigned(ref JsonCursor cursor)
    {
        var digits = Digits(ref cursor);
        if (digits.IsEmpty)
        {
            return 0;
        }

        if (!Utf8Parser.TryParse(digits, out ulong value, out var used) || used != digits.Length)
        {
            cursor.Fail("a number is no whole number of 64 bits without sign");
        }

        return value;
    }

    public static long Signed(ref JsonCursor cursor)
    {
        var digits = Digits(ref cursor);
        if (digits.IsEmpty)
        {
            return 0;
        }

        if (!Utf8Parser.TryParse(digits, out long value, out var used) || used != digits.Length)
        {
            cursor.Fail("a number is no whole number of 64 bits");
        }

        return value;
    }

    public static int Small(ref JsonCursor cursor) => unchecked((int)Signed(ref cursor));

    public static uint Bits(ref JsonCursor cursor) => unchecked((uint)Signed(ref cursor));

    public static double Double(ref JsonCursor cursor)
    {
        var isText = cursor.Peek() == (byte)'"';
        var digits = Digits(ref cursor);
        if (digits.IsEmpty)
        {
            return 0;
        }

        if (isText && digits[^1] is (byte)'N' or (byte)'y')
        {
            if (!TryReadWord(digits, out var special))
            {
                cursor.Fail("a number is no floating point number");
            }

            return special;
        }

        if (!Utf8Parser.TryParse(digits, out double value, out var used) || used != digits.Length)
        {
            cursor.Fail("a number is no floating point number");
        }

        return value;
    }

    public static bool Bool(ref JsonCursor cursor)
    {
        var word = cursor.Scalar();
        if (word.SequenceEqual("true"u8))
        {
            return true;
        }

        if (!word.SequenceEqual("false"u8) && !word.SequenceEqual("null"u8))
        {
            cursor.Fail("a value should be true or false");
        }

        return false;
    }

    /// <summary>Reads a number that may also be the name that protobuf gives it.</summary>
    public static int Named(ref JsonCursor cursor, ReadOnlySpan<string> names)
    {
        if (cursor.Peek() != (byte)'"')
        {
            return Small(ref cursor);
        }

        var text = JsonText.ReadQuoted(ref cursor).In(cursor.Bytes);
        if (Utf8Parser.TryParse(text, out int value, out var used) && used == text.Length)
        {
            return value;
        }

        for (var index = 0; index < names.Length; index++)
        {
            if (System.Text.Ascii.Equals(text, names[index]))
            {
                return index;
            }
        }

        cursor.Fail("a number is a name that it does not have");
        return 0;
    }

    private static bool TryReadWord(ReadOnlySpan<byte> word, out double value)
    {
        value = word switch
        {
            var text when text.SequenceEqual("NaN"u8) => double.NaN,
            var text when text.SequenceEqual("Infinity"u8) => double.PositiveInfinity,
            var text when text.SequenceEqual("-Infinity"u8) => double.NegativeInfinity,
            _ => 0,
        };
        return value != 0;
    }

    /// <summary>The characters of the next value; none for null.</summary>
    private static ReadOnlySpan<byte> Digits(ref JsonCursor cursor)
    {
        switch (cursor.Peek())
        {
            case (byte)'"':
                var text = JsonText.ReadQuoted(ref cursor).In(cursor.Bytes);
                if (text.IsEmpty)
                {
                    cursor.Fail("a number is an empty text");
                }

                return text;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return cursor.Scalar();
            default:
                if (!cursor.IsNull())
                {
                    cursor.Fail("a value should be a number");
                }

                return default;
        }
    }
}
