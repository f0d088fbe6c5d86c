using System.Text;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>Upper and lower case, with the letters that become several (<c>ß</c> to <c>SS</c>).</summary>
internal static class Casing
{
    public static string Upper(string text)
    {
        var upper = text.ToUpperInvariant();
        return System.Text.Ascii.IsValid(text) ? upper : ExpandUpper(upper);
    }

    public static string Lower(string text) =>
        text.ToLowerInvariant().Replace("\u0130", "i\u0307", StringComparison.Ordinal);

    public static char LowerAscii(char character) => char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character;

    /// <summary>The first letter of every word in upper case; any ASCII punctuation ends a word.</summary>
    public static string Title(string text)
    {
        var output = new StringBuilder(text.Length);
        var isStart = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsBoundary(rune))
            {
                output.Append(rune.ToString());
                isStart = true;
            }
            else
            {
                output.Append(isStart ? Upper(rune.ToString()) : Lower(rune.ToString()));
                isStart = false;
            }
        }

        return output.ToString();
    }

    public static string Capitalize(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var first = char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;
        return Upper(text[..first]) + Lower(text[first..]);
    }

    private static bool IsBoundary(Rune rune) => Rune.IsWhiteSpace(rune)
        || (rune.IsAscii && (char.IsPunctuation((char)rune.Value) || char.IsSymbol((char)rune.Value)));

    private static string ExpandUpper(string upper) => upper
        .Replace("ß", "SS", StringComparison.Ordinal)
        .Replace("\u0149", "\u02BCN", StringComparison.Ordinal)
        .Replace("\u01F0", "J\u030C", StringComparison.Ordinal)
        .Replace("\uFB00", "FF", StringComparison.Ordinal)
        .Replace("\uFB01", "FI", StringComparison.Ordinal)
        .Replace("\uFB02", "FL", StringComparison.Ordinal);
}
