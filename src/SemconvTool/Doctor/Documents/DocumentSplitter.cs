using System.Collections.Immutable;
using Semconv.Text;

namespace SemconvTool.Doctor.Documents;

/// <summary>Splits a file into its YAML documents: files for a cluster often hold several.</summary>
internal static class DocumentSplitter
{
    /// <summary>The documents that have content, each with its lines where they stand in the file.</summary>
    public static ImmutableArray<SourceText> Split(SourceText file)
    {
        var documents = ImmutableArray.CreateBuilder<SourceText>();
        var start = 0;
        var hasContent = false;
        for (var line = 0; line < file.LineStarts.Length; line++)
        {
            var text = file.GetLine(line);
            if (!IsMarker(text))
            {
                hasContent |= IsContent(text);
                continue;
            }

            if (hasContent)
            {
                documents.Add(Part(file, start, line));
            }

            // Directives stand before the marker of their document.
            start = hasContent || !HasDirective(file, start, line) ? line : start;
            hasContent = text.Length > 3;
        }

        if (hasContent)
        {
            documents.Add(Part(file, start, file.LineStarts.Length));
        }

        return documents.DrainToImmutable();
    }

    private static bool IsMarker(ReadOnlySpan<char> line) =>
        line.StartsWith("---", StringComparison.Ordinal) && (line.Length == 3 || line[3] is ' ' or '\t');

    private static bool IsContent(ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim();
        return trimmed.Length > 0 && trimmed[0] != '#' && line[0] != '%' && trimmed is not "...";
    }

    private static bool HasDirective(SourceText file, int start, int end)
    {
        for (var line = start; line < end; line++)
        {
            if (file.GetLine(line).StartsWith('%'))
            {
                return true;
            }
        }

        return false;
    }

    private static SourceText Part(SourceText file, int start, int end)
    {
        var last = end < file.LineStarts.Length ? file.LineStarts[end] : file.Length;
        return SourceText.OfLines(file.Path, file.Content[file.LineStarts[start]..last], start);
    }
}
