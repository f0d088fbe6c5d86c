using System.Globalization;

namespace Semconv.Core.Yaml.Parsing;

/// <summary>What stands behind the backslashes of texts in double quotes.</summary>
internal static class YamlEscapes
{
    /// <summary>Appends what the escape stands for whose backslash is in front; returns the offset after it, or a negative number.</summary>
    public static int Read(string text, int position, ScalarBuffer buffer)
    {
        if (position >= text.Length)
        {
            return -1;
        }

        var digits = text[position] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            return ReadCodePoint(text, position, digits, buffer);
        }

        if (Simple(text[position]) is not { } character)
        {
            return -1;
        }

        buffer.Append(character);
        return position + 1;
    }

    private static char? Simple(char escape) => escape switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        ' ' or '"' or '/' or '\\' => escape,
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => null,
    };

    private static int ReadCodePoint(string text, int letter, int digits, ScalarBuffer buffer)
    {
        if (!TryReadDigits(text, letter + 1, digits, out var value))
        {
            return -1;
        }

        var end = letter + 1 + digits;
        if (value is >= 0xD800 and <= 0xDBFF
            && end + 6 <= text.Length && text[end] == '\\' && text[end + 1] == 'u'
            && TryReadDigits(text, end + 2, 4, out var low) && low is >= 0xDC00 and <= 0xDFFF)
        {
            // JSON writes characters beyond 16 bits as two escapes.
            buffer.Append((char)value);
            buffer.Append((char)low);
            return end + 6;
        }

        if (value > 0x10FFFF || value is >= 0xD800 and <= 0xDFFF)
        {
            return -1;
        }

        if (value <= 0xFFFF)
        {
            buffer.Append((char)value);
            return end;
        }

        buffer.Append((char)(0xD7C0 + (value >> 10)));
        buffer.Append((char)(0xDC00 + (value & 0x3FF)));
        return end;
    }

    private static bool TryReadDigits(string text, int start, int count, out uint value)
    {
        value = 0;
        return start + count <= text.Length
            && uint.TryParse(text.AsSpan(start, count), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }
}
