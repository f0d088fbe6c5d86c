using System.Globalization;
using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Lexing;

/// <summary>Reads quoted strings. An escape that is not known stays as it is written.</summary>
internal static class StringLexer
{
    public static Token Read(string text, int start, int end)
    {
        var quote = text[start];
        var hasEscape = false;
        for (var index = start + 1; index < end; index++)
        {
            if (text[index] == '\\')
            {
                hasEscape = true;
                index++;
            }
            else if (text[index] == quote)
            {
                return Finish(text.AsSpan(start + 1, index - start - 1), TextSpan.FromBounds(start, index + 1), hasEscape);
            }
        }

        return new Token(TokenKind.Invalid, TextSpan.FromBounds(start, end), WeaverErrorWording.OpenString);
    }

    private static Token Finish(ReadOnlySpan<char> content, TextSpan span, bool hasEscape)
    {
        if (!hasEscape)
        {
            return new Token(TokenKind.String, span, content.ToString());
        }

        var result = new StringBuilder(content.Length);
        for (var index = 0; index < content.Length; index++)
        {
            if (content[index] != '\\')
            {
                result.Append(content[index]);
            }
            else if (!TryUnescape(content, ref index, result))
            {
                return new Token(TokenKind.Invalid, span, WeaverErrorWording.BadEscape);
            }
        }

        return new Token(TokenKind.String, span, result.ToString());
    }

    /// <summary>Reads the escape at the backslash at <paramref name="index"/> and moves to its last character.</summary>
    private static bool TryUnescape(ReadOnlySpan<char> content, ref int index, StringBuilder result)
    {
        if (++index >= content.Length)
        {
            return false;
        }

        switch (content[index])
        {
            case 'u':
                return TryUnicode(content, ref index, result);
            case 'x':
                return TryHex(content, ref index, result);
            case >= '0' and <= '7':
                return TryOctal(content, ref index, result);
            default:
                AppendSimple(content[index], result);
                return true;
        }
    }

    private static void AppendSimple(char character, StringBuilder result)
    {
        var plain = character switch
        {
            '"' or '\\' or '/' or '\'' => character,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => '\0',
        };
        if (plain == '\0')
        {
            result.Append('\\').Append(character);
        }
        else
        {
            result.Append(plain);
        }
    }

    private static bool TryHex(ReadOnlySpan<char> content, ref int index, StringBuilder result)
    {
        if (index + 2 >= content.Length || !TryParseHex(content.Slice(index + 1, 2), out var code))
        {
            return false;
        }

        result.Append((char)code);
        index += 2;
        return true;
    }

    private static bool TryOctal(ReadOnlySpan<char> content, ref int index, StringBuilder result)
    {
        var code = 0;
        var start = index;
        while (index < content.Length && index < start + 3 && content[index] is >= '0' and <= '7')
        {
            code = (code * 8) + content[index++] - '0';
        }

        index--;
        result.Append((char)code);
        return code <= 0xFF;
    }

    private static bool TryUnicode(ReadOnlySpan<char> content, ref int index, StringBuilder result)
    {
        if (index + 4 >= content.Length || !TryParseHex(content.Slice(index + 1, 4), out var code))
        {
            return false;
        }

        index += 4;
        result.Append((char)code);
        if (!char.IsSurrogate((char)code))
        {
            return true;
        }

        var isPair = char.IsHighSurrogate((char)code) && index + 6 < content.Length
            && content[index + 1] == '\\' && content[index + 2] == 'u';
        if (!isPair || !TryParseHex(content.Slice(index + 3, 4), out var low) || !char.IsLowSurrogate((char)low))
        {
            return false;
        }

        index += 6;
        result.Append((char)low);
        return true;
    }

    private static bool TryParseHex(ReadOnlySpan<char> digits, out int code) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
}
