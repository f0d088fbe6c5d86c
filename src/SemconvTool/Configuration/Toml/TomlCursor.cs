using Semconv.Text;

namespace SemconvTool.Configuration.Toml;

/// <summary>A position in a TOML text that moves forward only.</summary>
internal sealed class TomlCursor(SourceText source)
{
    public int Position { get; private set; }

    public bool IsAtEnd => Position >= source.Length;

    /// <summary>The character here; NUL at the end.</summary>
    public char Current => Peek(0);

    public char Peek(int distance) => Position + distance < source.Length ? source.Content[Position + distance] : '\0';

    public void Advance(int count = 1) => Position = Math.Min(Position + count, source.Length);

    public bool StartsWith(string text) => source.Content.AsSpan(Position).StartsWith(text, StringComparison.Ordinal);

    public bool TryRead(char expected)
    {
        if (IsAtEnd || Current != expected)
        {
            return false;
        }

        Position++;
        return true;
    }

    public string ReadWhile(Func<char, bool> matches)
    {
        var start = Position;
        while (!IsAtEnd && matches(Current))
        {
            Position++;
        }

        return source.Content[start..Position];
    }

    public void SkipBlanks() => ReadWhile(character => character is ' ' or '\t');

    /// <summary>Skips blanks, line breaks and comments, which is what may stand between the items of an array.</summary>
    public void SkipBlanksAndLines()
    {
        while (!IsAtEnd && Current is ' ' or '\t' or '\r' or '\n' or '#')
        {
            if (Current == '#')
            {
                SkipToLineEnd();
            }
            else
            {
                Position++;
            }
        }
    }

    public void SkipToLineEnd() => ReadWhile(character => character is not ('\n' or '\r'));

    public Location Here(int length = 1) => new(source, new TextSpan(Position, Math.Min(length, source.Length - Position)));

    public Location Since(int start) => new(source, TextSpan.FromBounds(start, Position));
}
