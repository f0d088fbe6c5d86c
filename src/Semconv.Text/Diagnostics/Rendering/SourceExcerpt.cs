using System.Globalization;

namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>The line a location starts on, with the columns to underline.</summary>
internal sealed record SourceExcerpt(int LineNumber, string Text, int CaretColumn, int CaretWidth)
{
    /// <summary>How many times the width is looked at on either side: many characters can share a column.</summary>
    private const int WindowFactor = 8;

    /// <summary>Digits of the line number.</summary>
    public int GutterWidth => LineNumber.ToString(CultureInfo.InvariantCulture).Length;

    /// <summary>
    /// Lines wider than <paramref name="width"/> are cut around the start of the location. Of several lines the first is shown.
    /// Null when the source has no text to show.
    /// </summary>
    public static SourceExcerpt? From(Location location, int width)
    {
        if (location.Source.Length == 0)
        {
            return null;
        }

        var (start, end) = (location.Start, location.End);
        var source = location.Source.GetLine(start.Line);
        var (first, last) = Near(source, start.Column, width * WindowFactor);
        var line = new DisplayLine(source[first..last]);
        var caret = line.ColumnOf(start.Column - first);
        var caretEnd = line.ColumnOf((end.Line == start.Line ? end.Column : source.TrimEnd().Length) - first);

        // What was left out of the window was cut off too.
        var least = first > 0 ? 1 : 0;
        var most = last < source.Length ? line.Width - 1 : line.Width;
        var from = first == 0 && most <= width ? 0 : Math.Clamp(caret - (width / 3), least, Math.Max(least, most - width));
        var to = Math.Min(most, from + width);
        var caretWidth = Math.Max(1, Math.Min(caretEnd, Math.Max(to, caret + 1)) - caret);
        return new SourceExcerpt(start.Line + 1, line.Cut(from, to).TrimEnd(), caret - from, caretWidth);
    }

    /// <summary>The part of a line around a column, however long the line is; no pair of surrogates is torn.</summary>
    private static (int First, int Last) Near(ReadOnlySpan<char> line, int column, int reach)
    {
        var first = Math.Clamp(column - reach, 0, line.Length);
        var last = Math.Min(line.Length, column + reach);
        first += first > 0 && first < line.Length && char.IsLowSurrogate(line[first]) ? 1 : 0;
        last -= last < line.Length && char.IsHighSurrogate(line[last - 1]) ? 1 : 0;
        return (first, Math.Max(first, last));
    }
}
