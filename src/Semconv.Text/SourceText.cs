using System.Collections.Immutable;

namespace Semconv.Text;

/// <summary>The text of one file, under the path it is reported with.</summary>
/// <remarks>Offsets count UTF-16 units of <see cref="Content"/>. A byte order mark is not part of the content.</remarks>
public sealed class SourceText
{
    private ImmutableArray<int> _lineStarts;

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
    public ImmutableArray<int> LineStarts
    {
        get
        {
            if (_lineStarts.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _lineStarts, FindLineStarts(Content));
            }

            return _lineStarts;
        }
    }

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
        var line = LineStarts.BinarySearch(offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return new LinePosition(_first.Line + line, offset - LineStarts[line] + _first.Column);
    }

    /// <summary>The text of a zero-based line without its line break.</summary>
    public ReadOnlySpan<char> GetLine(int line)
    {
        line -= _first.Line;
        var start = LineStarts[line];
        var end = line + 1 < LineStarts.Length ? LineStarts[line + 1] : Content.Length;
        return Content.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    public override string ToString() => Path;

    private static ImmutableArray<int> FindLineStarts(string content)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        var position = 0;
        while (true)
        {
            var offset = content.AsSpan(position).IndexOfAny('\r', '\n');
            if (offset < 0)
            {
                return starts.DrainToImmutable();
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
