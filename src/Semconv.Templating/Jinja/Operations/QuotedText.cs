using System.Globalization;
using System.Text;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>Strings as they print inside of lists and maps.</summary>
internal static class QuotedText
{
    public static void Append(StringBuilder output, string text)
    {
        output.Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            AppendRune(output, rune);
        }

        output.Append('"');
    }

    private static void AppendRune(StringBuilder output, Rune rune)
    {
        switch (rune.Value)
        {
            case '"' or '\\':
                output.Append('\\').Append((char)rune.Value);
                break;
            case '\n':
                output.Append("\\n");
                break;
            case '\r':
                output.Append("\\r");
                break;
            case '\t':
                output.Append("\\t");
                break;
            case '\0':
                output.Append("\\0");
                break;
            default:
                AppendOther(output, rune);
                break;
        }
    }

    private static void AppendOther(StringBuilder output, Rune rune)
    {
        if (rune.Value is >= 0x20 and < 0x7F)
        {
            output.Append((char)rune.Value);
        }
        else if (rune.Value > 0x7F && IsPrintable(rune))
        {
            output.Append(rune.ToString());
        }
        else
        {
            output.Append("\\u{").Append(rune.Value.ToString("x", CultureInfo.InvariantCulture)).Append('}');
        }
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse => false,
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.SpaceSeparator => false,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => false,
        _ => true,
    };
}
