using System.Globalization;
using System.Text;
using Semconv.Text.Diagnostics.Rendering;

namespace SemconvTool.LiveChecking.Listening.Views;

/// <summary>Numbers and names as a live view writes them, by the columns that they take.</summary>
internal static class LiveText
{
    private const char Cut = '…';

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(long count, string what) => $"{Number(count)} {what}{(count == 1 ? string.Empty : "s")}";

    /// <summary>Columns that a text takes.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += TerminalText.Width(rune);
        }

        return width;
    }

    /// <summary>As much of a text as fits, with a sign where it was cut.</summary>
    public static string Fit(string text, int columns)
    {
        if (text.Length * 2 <= columns || Width(text) <= columns)
        {
            return text;
        }

        var fitting = new StringBuilder();
        var width = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            width += TerminalText.Width(rune);
            if (width > columns)
            {
                break;
            }

            fitting.Append(rune.ToString());
        }

        return columns > 0 ? fitting.Append(Cut).ToString() : string.Empty;
    }
}
