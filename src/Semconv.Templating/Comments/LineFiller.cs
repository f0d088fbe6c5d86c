using System.Runtime.CompilerServices;
using System.Text;

namespace Semconv.Templating.Comments;

/// <summary>Fills lines of limited length, which is counted in bytes of UTF-8, as in Weaver.</summary>
/// <param name="limit">The longest line; null for no limit.</param>
/// <param name="joinsLines">A line end of the source is a blank, where there is a limit.</param>
internal sealed class LineFiller(int? limit, bool joinsLines)
{
    private readonly StringBuilder _text = SpareBuilder.Take();
    private readonly bool _joinsLines = joinsLines && limit is not null;
    private int _column;
    private bool _owesBlank;

    public bool HasLimit => limit is not null;

    public bool JoinsLines => _joinsLines;

    public int Length => _text.Length;

    /// <summary>Nothing was written yet, or an empty line.</summary>
    public bool IsAtBlock => _text.Length == 0 || (_text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n');

    public string From(int start) => _text.ToString(start, _text.Length - start);

    /// <summary>All that was added. Nothing is added after that.</summary>
    public string Finish() => SpareBuilder.Finish(_text);

    /// <summary>Ends the line, and starts the next one.</summary>
    public void Break(string indent)
    {
        _text.Append('\n').Append(indent);
        _column = Width(indent);
        _owesBlank = false;
    }

    /// <summary>Adds what stays where it is, and does not count for the length of the line.</summary>
    public void AddFixed(string text) => _text.Append(text);

    /// <summary>Adds what is never divided: where it does not fit it starts a line.</summary>
    public void AddPiece(string text, string indent) => Add(text, _owesBlank, indent);

    /// <summary>Adds words. Blanks between them are one blank, and one behind the last is written when the line goes on.</summary>
    public void AddWords(ReadOnlySpan<char> text, string indent)
    {
        if (!HasLimit)
        {
            _text.Append(text);
            return;
        }

        var joins = _joinsLines;
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !IsBlank(text[end], joins))
            {
                end++;
            }

            var next = end;
            while (next < text.Length && IsBlank(text[next], joins))
            {
                next++;
            }

            // Blanks at the start stand behind an empty word.
            var word = text[start..end];
            word = joins ? word.TrimEnd() : word;

            if (start == 0 && !Fits(Width(word)))
            {
                // A line feed before the first word is lost when the word starts a line anyway.
                Break(indent);
                word = word.TrimStart();
                AddHere(word, Width(word));
            }
            else
            {
                Add(word, _owesBlank || start > 0, indent);
            }

            start = next;
        }

        _owesBlank = text.Length > 0 && (text[^1] == ' ' || (JoinsLines && text[^1] == '\n'));
    }

    /// <summary>The blank before a word does not count for the limit.</summary>
    private void Add(ReadOnlySpan<char> text, bool hasBlank, string indent)
    {
        var width = Width(text);
        if (!Fits(width))
        {
            Break(indent);
        }
        else if (hasBlank)
        {
            _text.Append(' ');
            _column++;
        }

        AddHere(text, width);
    }

    private void AddHere(ReadOnlySpan<char> text, int width)
    {
        _text.Append(text);
        _column += width;
        _owesBlank = false;
    }

    private bool Fits(int width) => limit is null || _column + width <= limit;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBlank(char character, bool joinsLines) => character == ' ' || (joinsLines && character is '\r' or '\n');

    private int Width(ReadOnlySpan<char> text)
    {
        if (!HasLimit)
        {
            return 0;
        }

        foreach (var character in text)
        {
            if (!char.IsAscii(character))
            {
                return Encoding.UTF8.GetByteCount(text);
            }
        }

        return text.Length;
    }
}
