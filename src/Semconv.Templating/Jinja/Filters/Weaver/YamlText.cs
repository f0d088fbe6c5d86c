using System.Globalization;
using System.Text;

namespace Semconv.Templating.Jinja.Filters.Weaver;

/// <summary>Strings as YAML scalars: plain where that reads back as the same string, else quoted or as a block.</summary>
internal static class YamlText
{
    public static void Write(StringBuilder output, string text, int indent)
    {
        if (NeedsEscapes(text))
        {
            WriteDoubleQuoted(output, text);
        }
        else if (text.Contains('\n', StringComparison.Ordinal))
        {
            WriteBlock(output, text, indent);
        }
        else if (IsPlain(text))
        {
            output.Append(text);
        }
        else
        {
            output.Append('\'').Append(text.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
        }
    }

    private static bool NeedsEscapes(string text)
    {
        foreach (var character in text)
        {
            if ((char.IsControl(character) && character != '\n') || character is '\uFEFF' or '\u2028' or '\u2029')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || text[0] == ' ' || text[^1] == ' ' || LooksLikeOther(text))
        {
            return false;
        }

        var isIndicator = "&*!|>%@`'\"#,[]{}".Contains(text[0], StringComparison.Ordinal);
        var mayIndicate = text[0] is '-' or '?' or ':' && (text.Length == 1 || text[1] == ' ');
        var isMarker = text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal);
        return !isIndicator && !mayIndicate && !isMarker && text[^1] != ':'
            && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal);
    }

    /// <summary>Texts that would be read as null, a boolean or a number. <c>yes</c> and <c>on</c> are texts here.</summary>
    private static bool LooksLikeOther(string text)
    {
        if (text is "~" or "null" or "Null" or "NULL" or "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
        {
            return true;
        }

        if (text is ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF" or ".nan" or ".NaN" or ".NAN")
        {
            return true;
        }

        var digits = text.AsSpan().TrimStart("+-");
        if (digits.Length > 2 && digits[0] == '0' && digits[1] is 'x' or 'o' or 'b')
        {
            return IsHex(digits[2..]);
        }

        return digits.Length > 0 && (char.IsAsciiDigit(digits[0]) || digits[0] == '.')
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }

    private static bool IsHex(ReadOnlySpan<char> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }
        }

        return true;
    }

    private static void WriteBlock(StringBuilder output, string text, int indent)
    {
        output.Append('|');
        if (text[0] is ' ' or '\n')
        {
            output.Append('2');
        }

        var body = text;
        if (!text.EndsWith('\n'))
        {
            output.Append('-');
        }
        else
        {
            body = text[..^1];
            output.Append(body.Length == 0 || body.EndsWith('\n') ? "+" : string.Empty);
        }

        foreach (var line in body.Split('\n'))
        {
            output.Append('\n').Append(' ', line.Length == 0 ? 0 : indent).Append(line);
        }
    }

    private static void WriteDoubleQuoted(StringBuilder output, string text)
    {
        output.Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => output.Append("\\\""),
                '\\' => output.Append("\\\\"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                '\0' => output.Append("\\0"),
                '\a' => output.Append("\\a"),
                '\b' => output.Append("\\b"),
                '\v' => output.Append("\\v"),
                '\f' => output.Append("\\f"),
                '\u001b' => output.Append("\\e"),
                '\u0085' => output.Append("\\N"),
                '\u2028' => output.Append("\\L"),
                '\u2029' => output.Append("\\P"),
                < ' ' or '\u007f' => output.Append(CultureInfo.InvariantCulture, $"\\x{(int)character:X2}"),
                '\uFEFF' => output.Append("\\uFEFF"),
                _ => output.Append(character),
            };
        }

        output.Append('"');
    }
}
