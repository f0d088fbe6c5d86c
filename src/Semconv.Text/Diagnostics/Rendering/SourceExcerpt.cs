using System.Globalization;

namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>The line a location starts on, with the columns to underline.</summary>
internal sealed record SourceExcerpt(int LineNumber, string Text, int CaretColumn, int CaretWidth)
{
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
        var line = new DisplayLine(source);
        var caret = line.ColumnOf(start.Column);
        var caretEnd = line.ColumnOf(end.Line == start.Line ? end.Column : source.TrimEnd().Length);

        var from = line.Width <= width ? 0 : Math.Clamp(caret - (width / 3), 0, Math.Max(0, line.Width - width));
        var to = Math.Min(line.Width, from + width);
        var caretWidth = Math.Max(1, Math.Min(caretEnd, Math.Max(to, caret + 1)) - caret);
        return new SourceExcerpt(start.Line + 1, line.Cut(from, to).TrimEnd(), caret - from, caretWidth);
    }
}
