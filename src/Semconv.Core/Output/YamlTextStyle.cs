using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Semconv.Core.Output;

/// <summary>How a text is written in YAML: plain, single quoted, as a literal block or double quoted.</summary>
internal static partial class YamlTextStyle
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

    /// <summary>One line of text, plain if it reads back as the same text.</summary>
    public static string Inline(string text)
    {
        if (HasSpecialCharacters(text))
        {
            return DoubleQuoted(text);
        }

        return IsPlain(text) ? text : "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
    }

    public static string DoubleQuoted(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            AppendEscaped(result, character);
        }

        return result.Append('"').ToString();
    }

    public static void WriteLiteral(TextWriter output, string text, int indent)
    {
        output.Write('|');
        if (text[0] is ' ' or '\n')
        {
            output.Write('2');
        }

        var body = text.TrimEnd('\n');
        var breaks = text.Length - body.Length;
        output.Write(breaks switch { 0 => "-\n", 1 when body.Length > 0 => "\n", _ => "+\n" });
        var margin = new string(' ', indent);
        foreach (var line in body.Split('\n'))
        {
            output.Write(line.Length == 0 ? "\n" : margin + line + "\n");
        }

        for (; breaks > 1; breaks--)
        {
            output.Write('\n');
        }
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
        && !OtherScalar().IsMatch(text);

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

    private static void AppendEscaped(StringBuilder result, char character)
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
            result.Append(escape);
        }
        else if (character is < ' ' or >= '\u007F' and < '\u00A0')
        {
            result.Append("\\x").Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
        }
        else if (character == '\uFEFF')
        {
            result.Append("\\uFEFF");
        }
        else
        {
            result.Append(character);
        }
    }

    /// <summary>Texts that YAML readers take for null, a boolean or a number when they stand without quotes.</summary>
    [GeneratedRegex(
        @"\A(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF"
        + @"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?0x[0-9a-fA-F]+|[-+]?0o[0-7]+|[-+]?0b[01]+"
        + @"|[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherScalar();
}
