namespace Semconv.Core.Yaml.Parsing;

/// <summary>A place in the text of a file that knows its line, moved along by the readers.</summary>
internal sealed class YamlCursor(string text)
{
    /// <summary>Where the last <see cref="SkipToContent"/> stopped: to skip again from there changes nothing.</summary>
    private int _content = -1;

    public string Text => text;

    public int Position { get; set; }

    public int LineStart { get; private set; }

    /// <summary>The column of the content, or how many spaces come before the first tab in front of it.</summary>
    public int Indentation { get; private set; }

    /// <summary>The first tab in the blanks in front of the content, or a negative number: no block structure may start after it.</summary>
    public int Tab { get; private set; } = -1;

    /// <summary>Nothing but blanks stands before the content in its line.</summary>
    public bool IsFirstInLine { get; private set; }

    /// <summary>Where the last scalar, alias or bracket ended.</summary>
    public int ContentEnd { get; set; }

    public char Current => At(Position);

    public char Next => At(Position + 1);

    public bool IsAtEnd => Position >= text.Length;

    public bool IsAtLineEnd => YamlCharacters.IsBreakOrEnd(Current) || IsAtComment;

    public bool IsAtComment => Current == '#' && (Position == 0 || YamlCharacters.IsSeparator(text[Position - 1]));

    /// <summary>The document ends here: with the text or with a line of three dashes or dots.</summary>
    public bool IsAtDocumentEnd => IsAtEnd || (Position == LineStart && IsDocumentMarker(text, Position));

    /// <summary>Only blanks stand between here and a colon that makes a key of what is before it.</summary>
    public bool IsBeforeColon
    {
        get
        {
            var position = SkipBlanks(Position);
            return At(position) == ':' && YamlCharacters.IsSeparator(At(position + 1));
        }
    }

    public char At(int position) => (uint)position < (uint)text.Length ? text[position] : '\0';

    /// <summary>The current character is an indicator: a blank or line break follows it.</summary>
    public bool IsIndicator(char indicator) => Current == indicator && YamlCharacters.IsSeparator(Next);

    /// <summary>Three dashes or dots and a blank, at the start of a line.</summary>
    public static bool IsDocumentMarker(string text, int lineStart)
    {
        if (lineStart + 3 > text.Length || text[lineStart] is not ('-' or '.'))
        {
            return false;
        }

        return text[lineStart + 1] == text[lineStart]
            && text[lineStart + 2] == text[lineStart]
            && (lineStart + 3 == text.Length || YamlCharacters.IsSeparator(text[lineStart + 3]));
    }

    /// <summary>The offset after the line break at an offset.</summary>
    public int AfterBreak(int position) => At(position) == '\r' && At(position + 1) == '\n' ? position + 2 : position + 1;

    public void MoveTo(int position, int lineStart)
    {
        Position = position;
        LineStart = lineStart;
    }

    /// <summary>The offset of the first character from an offset on that is not a blank.</summary>
    public int SkipBlanks(int position)
    {
        while (YamlCharacters.IsBlank(At(position)))
        {
            position++;
        }

        return position;
    }

    /// <summary>The offset of the line break or end of the text from an offset on.</summary>
    public int FindLineEnd(int position)
    {
        while (position < text.Length && !YamlCharacters.IsBreak(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>Moves over blanks, comments and line breaks.</summary>
    public void SkipToContent()
    {
        var position = Position;
        if (position == _content)
        {
            return;
        }

        var tab = -1;
        IsFirstInLine = position == LineStart;
        for (; position < text.Length; position++)
        {
            var character = text[position];
            if (character == '\t')
            {
                tab = tab < 0 ? position : tab;
            }
            else if (character == '#' && (position == 0 || YamlCharacters.IsSeparator(text[position - 1])))
            {
                position = FindLineEnd(position) - 1;
            }
            else if (YamlCharacters.IsBreak(character))
            {
                position = AfterBreak(position) - 1;
                LineStart = position + 1;
                IsFirstInLine = true;
                tab = -1;
            }
            else if (character != ' ')
            {
                break;
            }
        }

        Tab = tab;
        Indentation = (IsFirstInLine && tab >= 0 ? tab : position) - LineStart;
        Position = position;
        _content = position;
    }
}
