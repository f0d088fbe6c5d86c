using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Semconv.Text;

/// <summary>The text of one file, under the path it is reported with.</summary>
/// <remarks>Offsets count UTF-16 units of <see cref="Content"/>. A byte order mark is not part of the content.</remarks>
public sealed class SourceText
{
    private int[]? _lineStarts;

    private readonly LinePosition _first;

    private SourceText(string path, string content, LinePosition first = default)
    {
        _first = first;
        Path = path;
        Content = content;
    }

    /// <summary>The path as the user would type it, with forward slashes.</summary>
    public string Path { get; }

    public string Content { get; }

    public int Length => Content.Length;

    /// <summary>Offsets at which lines start. A line ends at LF, CRLF or a lone CR.</summary>
    public ImmutableArray<int> LineStarts => ImmutableCollectionsMarshal.AsImmutableArray(Starts);

    /// <remarks>An array: immutable ones of integers, their builder and their search are in no compiled image.</remarks>
    private int[] Starts => _lineStarts ??= FindLineStarts(Content);

    public static SourceText From(string path, string content) =>
        new(path, content.Length > 0 && content[0] == '\uFEFF' ? content[1..] : content);

    /// <summary>Whole lines of a file, reported where they stand in it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">The lines.</param>
    /// <param name="firstLine">The zero-based line that the first of them is.</param>
    public static SourceText OfLines(string path, string content, int firstLine) => new(path, content, new LinePosition(firstLine, 0));

    /// <summary>A place in a file that is too large to be kept: it is reported whatever the offset.</summary>
    public static SourceText OfPlace(string path, LinePosition place) => new(path, string.Empty, place);

    /// <summary>The position of an offset; offsets outside the text are moved to its nearest end.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Content.Length);
        var starts = Starts;
        var line = 0;
        for (var end = starts.Length; end - line > 1;)
        {
            var middle = (line + end) / 2;
            (line, end) = starts[middle] <= offset ? (middle, end) : (line, middle);
        }

        return new LinePosition(_first.Line + line, offset - starts[line] + _first.Column);
    }

    /// <summary>The text of a zero-based line without its line break.</summary>
    public ReadOnlySpan<char> GetLine(int line)
    {
        line -= _first.Line;
        var starts = Starts;
        var start = starts[line];
        var end = line + 1 < starts.Length ? starts[line + 1] : Content.Length;
        return Content.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    public override string ToString() => Path;

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        var position = 0;
        while (true)
        {
            var offset = content.AsSpan(position).IndexOfAny('\r', '\n');
            if (offset < 0)
            {
                return [.. starts];
            }

            position += offset + 1;
            if (content[position - 1] == '\r' && position < content.Length && content[position] == '\n')
            {
                position++;
            }

            starts.Add(position);
        }
    }
}
