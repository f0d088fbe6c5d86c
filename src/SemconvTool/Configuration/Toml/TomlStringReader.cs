using System.Globalization;
using System.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Configuration.Toml;

/// <summary>Reads the four forms of strings: basic and literal, on one line or on several.</summary>
internal sealed class TomlStringReader(TomlCursor cursor, DiagnosticBag diagnostics)
{
    public string? Read()
    {
        var quote = cursor.Current;
        var isLong = cursor.Peek(1) == quote && cursor.Peek(2) == quote;
        var start = cursor.Position;
        cursor.Advance(isLong ? 3 : 1);
        if (isLong)
        {
            // The line break right behind the opening quotes is not part of the string.
            cursor.TryRead('\r');
            cursor.TryRead('\n');
        }

        var text = new StringBuilder();
        while (!cursor.IsAtEnd && (isLong || cursor.Current is not ('\n' or '\r')))
        {
            if (cursor.Current == quote && (!isLong || (cursor.Peek(1) == quote && cursor.Peek(2) == quote)))
            {
                return Close(quote, isLong, text);
            }

            if (cursor.Current == '\\' && quote == '"')
            {
                if (!ReadEscape(text, isLong))
                {
                    return null;
                }
            }
            else
            {
                text.Append(cursor.Current);
                cursor.Advance();
            }
        }

        diagnostics.Report(TomlDiagnostics.UnclosedString(cursor.Since(start)));
        return null;
    }

    /// <summary>Up to two quotes may stand right before the three that close a long string.</summary>
    private string Close(char quote, bool isLong, StringBuilder text)
    {
        while (isLong && cursor.Peek(3) == quote)
        {
            text.Append(quote);
            cursor.Advance();
        }

        cursor.Advance(isLong ? 3 : 1);
        return text.ToString();
    }

    private bool ReadEscape(StringBuilder text, bool isLong)
    {
        var code = cursor.Peek(1);
        if (isLong && code is ' ' or '\t' or '\n' or '\r')
        {
            cursor.Advance();
            cursor.ReadWhile(character => character is ' ' or '\t' or '\n' or '\r');
            return true;
        }

        const string Codes = "btnfre\"\\";
        const string Characters = "\b\t\n\f\r\e\"\\";
        if (code != '\0' && Codes.IndexOf(code, StringComparison.Ordinal) is >= 0 and var index)
        {
            text.Append(Characters[index]);
            cursor.Advance(2);
            return true;
        }

        if (code is 'u' or 'U' && ReadRune(code == 'u' ? 4 : 8) is { } rune)
        {
            text.Append(rune.ToString());
            return true;
        }

        diagnostics.Report(TomlDiagnostics.UnknownEscape(cursor.Here(2), code));
        return false;
    }

    private Rune? ReadRune(int digits)
    {
        var value = 0;
        for (var index = 0; index < digits; index++)
        {
            if (!int.TryParse([cursor.Peek(2 + index)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var digit))
            {
                return null;
            }

            value = (value << 4) | digit;
        }

        if (!Rune.IsValid(value))
        {
            return null;
        }

        cursor.Advance(2 + digits);
        return new Rune(value);
    }
}
