using System.Globalization;
using System.Text;

namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>User text made safe for a terminal: nothing in it can move the cursor or change colours.</summary>
public static class TerminalText
{
    public static string Escape(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            builder.Append(IsUnsafe(character) ? Describe(character) : character.ToString());
        }

        return builder.ToString();
    }

    /// <summary>How a terminal shows a character of a source line.</summary>
    public static string Show(Rune rune) => rune.IsBmp && IsUnsafe((char)rune.Value) ? Describe((char)rune.Value) : rune.ToString();

    /// <summary>Columns that a character takes: none, one or two.</summary>
    public static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    /// <summary>Control characters, and the marks that reorder text on the screen.</summary>
    private static bool IsUnsafe(char character) =>
        char.IsControl(character)
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Describe(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
    };

    /// <summary>The blocks that Unicode's East Asian Width calls wide, without the gaps inside them.</summary>
    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F)
        or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
