using System.Text;

namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>Text as XML documents hold it.</summary>
public static class XmlText
{
    /// <summary>XML has no form at all for most control characters and for half a surrogate pair.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\n' => "&#10;",
                '\t' => "&#9;",
                < ' ' or 0xFFFE or 0xFFFF => "\uFFFD",
                _ => rune.ToString(),
            });
        }

        return result.ToString();
    }
}
