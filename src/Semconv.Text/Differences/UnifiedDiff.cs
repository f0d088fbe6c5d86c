using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Semconv.Text.Differences;

/// <summary>Prints the difference of two texts in the unified format that <c>diff -u</c> and <c>git apply</c> know.</summary>
public static class UnifiedDiff
{
    private const int ContextLines = 3;

    /// <summary>
    /// The difference, or an empty string for equal texts. A null text is a file that is not there. Lines are compared with their
    /// line breaks, so a change of CRLF to LF is a difference.
    /// </summary>
    public static string Render(string path, string? oldText, string? newText)
    {
        var oldLines = SplitLines(oldText ?? string.Empty);
        var newLines = SplitLines(newText ?? string.Empty);
        var edits = LineComparison.Compare(oldLines, newLines);
        if (edits.IsEmpty && (oldText is null) == (newText is null))
        {
            return string.Empty;
        }

        var output = new StringBuilder();
        output.Append("--- ").Append(oldText is null ? "/dev/null" : "a/" + path).Append('\n');
        output.Append("+++ ").Append(newText is null ? "/dev/null" : "b/" + path).Append('\n');
        for (var first = 0; first < edits.Length;)
        {
            var last = first;
            while (last + 1 < edits.Length && edits[last + 1].OldStart - edits[last].OldEnd <= 2 * ContextLines)
            {
                last++;
            }

            AppendHunk(output, edits.AsSpan()[first..(last + 1)], oldLines, newLines);
            first = last + 1;
        }

        return output.ToString();
    }

    private static void AppendHunk(StringBuilder output, ReadOnlySpan<LineEdit> edits, string[] oldLines, string[] newLines)
    {
        var before = Math.Min(ContextLines, edits[0].OldStart);
        var after = Math.Min(ContextLines, oldLines.Length - edits[^1].OldEnd);
        var start = edits[0].OldStart - before;
        output.Append("@@ -");
        AppendRange(output, start, edits[^1].OldEnd + after - start);
        output.Append(" +");
        AppendRange(output, edits[0].NewStart - before, edits[^1].NewEnd + after - (edits[0].NewStart - before));
        output.Append(" @@\n");
        var position = start;
        foreach (var edit in edits)
        {
            AppendLines(output, ' ', oldLines.AsSpan()[position..edit.OldStart]);
            AppendLines(output, '-', oldLines.AsSpan(edit.OldStart, edit.OldCount));
            AppendLines(output, '+', newLines.AsSpan(edit.NewStart, edit.NewCount));
            position = edit.OldEnd;
        }

        AppendLines(output, ' ', oldLines.AsSpan(position, after));
    }

    /// <summary>Ranges count from one; an empty range names the line before it.</summary>
    private static void AppendRange(StringBuilder output, int start, int count) =>
        output.Append(string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}"));

    private static void AppendLines(StringBuilder output, char mark, ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            output.Append(mark).Append(line);
            if (!line.EndsWith('\n'))
            {
                output.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    private static string[] SplitLines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }
}
