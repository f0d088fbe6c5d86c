using System.Globalization;

namespace Semconv.Core.Output;

/// <summary>How a text is written in YAML: plain, single quoted, as a literal block or double quoted.</summary>
internal static class YamlTextStyle
{
    private const string LeadingIndicators = "#,[]{}&*!|>'\"%@`";

    public static bool IsMultiline(string text) => text.AsSpan().IndexOfAny("\n\r\u0085\u2028\u2029") >= 0;

    /// <summary>A block keeps every character of a text, unless blanks stand before a line end or at the end.</summary>
    public static bool CanBeLiteral(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) || text[^1] == ' ' || text.Contains(" \n", StringComparison.Ordinal))
        {
            return false;
        }

        return !HasSpecialCharacters(text) && text.AsSpan().IndexOfAny("\r\u0085\u2028\u2029") < 0;
    }

    /// <summary>A text on one line: plain if it reads back as the same text.</summary>
    public static void WriteLine(TextBuffer output, string text)
    {
        if (IsMultiline(text) || HasSpecialCharacters(text))
        {
            WriteDoubleQuoted(output, text);
        }
        else if (IsPlain(text))
        {
            output.Append(text);
        }
        else
        {
            output.Append('\'');
            output.Append(text.Replace("'", "''", StringComparison.Ordinal));
            output.Append('\'');
        }
    }

    public static void WriteLiteral(TextBuffer output, string text, int indent)
    {
        output.Append('|');
        if (text[0] is ' ' or '\n')
        {
            output.Append('2');
        }

        var body = text.AsSpan().TrimEnd('\n');
        var breaks = text.Length - body.Length;
        output.Append(breaks switch { 0 => "-\n", 1 when body.Length > 0 => "\n", _ => "+\n" });
        for (var end = body.IndexOf('\n'); end >= 0; end = body.IndexOf('\n'))
        {
            WriteLiteralLine(output, body[..end], indent);
            body = body[(end + 1)..];
        }

        WriteLiteralLine(output, body, indent);
        for (; breaks > 1; breaks--)
        {
            output.Append('\n');
        }
    }

    private static void WriteLiteralLine(TextBuffer output, ReadOnlySpan<char> line, int indent)
    {
        if (line.Length > 0)
        {
            output.AppendBlanks(indent);
            output.Append(line);
        }

        output.Append('\n');
    }

    private static void WriteDoubleQuoted(TextBuffer output, string text)
    {
        output.Append('"');
        foreach (var character in text)
        {
            WriteEscaped(output, character);
        }

        output.Append('"');
    }

    private static bool IsPlain(string text) =>
        text.Length > 0
        && text[0] != ' '
        && text[^1] is not (' ' or ':')
        && !LeadingIndicators.Contains(text[0], StringComparison.Ordinal)
        && !(text[0] is '-' or '?' or ':' && (text.Length == 1 || text[1] == ' '))
        && !text.StartsWith("---", StringComparison.Ordinal)
        && !text.StartsWith("...", StringComparison.Ordinal)
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !IsOtherScalar(text);

    private static bool HasSpecialCharacters(string text)
    {
        foreach (var character in text)
        {
            var isSpecial = character < ' ' ? character != '\n' : character is '\u007F' or '\uFEFF' or >= '\u0080' and < '\u00A0' and not '\u0085';
            if (isSpecial)
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteEscaped(TextBuffer output, char character)
    {
        var escape = character switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\0' => "\\0",
            '\a' => "\\a",
            '\b' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\v' => "\\v",
            '\f' => "\\f",
            '\r' => "\\r",
            '\u001B' => "\\e",
            '\u0085' => "\\N",
            '\u2028' => "\\L",
            '\u2029' => "\\P",
            _ => null,
        };
        if (escape is not null)
        {
            output.Append(escape);
        }
        else if (character is < ' ' or >= '\u007F' and < '\u00A0')
        {
            output.Append("\\x");
            output.Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
        }
        else if (character == '\uFEFF')
        {
            output.Append("\\uFEFF");
        }
        else
        {
            output.Append(character);
        }
    }

    /// <summary>Texts that YAML readers take for null, a boolean or a number when they stand without quotes.</summary>
    private static bool IsOtherScalar(string text) => text[0] is (>= '0' and <= '9') or '+' or '-' or '.'
        ? IsNumber(text)
        : text is "~" or "null" or "Null" or "NULL" or "true" or "True" or "TRUE" or "false" or "False" or "FALSE"
            or "y" or "Y" or "yes" or "Yes" or "YES" or "n" or "N" or "no" or "No" or "NO"
            or "on" or "On" or "ON" or "off" or "Off" or "OFF";

    private static bool IsNumber(string text)
    {
        var body = text.AsSpan(text[0] is '+' or '-' ? 1 : 0);
        return text is ".nan" or ".NaN" or ".NAN"
            || body is ".inf" or ".Inf" or ".INF"
            || body switch
            {
                ['0', 'x', .. var digits] => AreAll(digits, char.IsAsciiHexDigit),
                ['0', 'o', .. var digits] => AreAll(digits, static digit => digit is >= '0' and <= '7'),
                ['0', 'b', .. var digits] => AreAll(digits, static digit => digit is '0' or '1'),
                _ => IsDecimal(body),
            };
    }

    private static bool AreAll(ReadOnlySpan<char> digits, Func<char, bool> isDigit)
    {
        foreach (var digit in digits)
        {
            if (!isDigit(digit))
            {
                return false;
            }
        }

        return digits.Length > 0;
    }

    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var whole = SkipDigits(ref text);
        var fraction = 0;
        if (text is ['.', .. var behind])
        {
            text = behind;
            fraction = SkipDigits(ref text);
        }

        if (whole + fraction == 0)
        {
            return false;
        }

        if (text is ['e' or 'E', .. var exponent])
        {
            text = exponent is ['+' or '-', .. var digits] ? digits : exponent;
            return SkipDigits(ref text) > 0 && text.IsEmpty;
        }

        return text.IsEmpty;
    }

    private static int SkipDigits(ref ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        text = text[count..];
        return count;
    }
}
