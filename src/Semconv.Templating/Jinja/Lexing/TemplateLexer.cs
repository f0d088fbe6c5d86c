using Semconv.Templating.Jinja.Errors;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Lexing;

/// <summary>Splits a template into text and tags, and applies whitespace control. The words of a tag come from <see cref="TagLexer"/>.</summary>
internal sealed class TemplateLexer
{
    private readonly string _text;
    private readonly JinjaOptions _options;
    private readonly JinjaDelimiters _delimiters;
    private readonly char _blockStart;
    private readonly char _outputStart;
    private readonly char _commentStart;
    private readonly TokenList _tokens = new();
    private readonly TagLexer _tags;
    private readonly int _end;
    private int _position;
    private bool _trimsNext;

    private TemplateLexer(string text, JinjaOptions options)
    {
        _text = text;
        _options = options;
        _delimiters = options.Delimiters;
        _end = options.KeepTrailingNewline ? text.Length : EndWithoutNewline(text);
        _blockStart = _delimiters.BlockStart[0];
        _outputStart = _delimiters.OutputStart[0];
        _commentStart = _delimiters.CommentStart[0];
        _tags = new TagLexer(text, _end, _tokens);
    }

    /// <summary>The words of a template. The last one is <see cref="TokenKind.EndOfInput"/>, or <see cref="TokenKind.Invalid"/>.</summary>
    public static TokenList Read(SourceText source, JinjaOptions options)
    {
        var lexer = new TemplateLexer(source.Content, options);
        lexer.ReadAll();
        return lexer._tokens;
    }

    private static int EndWithoutNewline(string text)
    {
        var end = text.Length;
        end -= end > 0 && text[end - 1] == '\n' ? 1 : 0;
        return end - (end > 0 && text[end - 1] == '\r' ? 1 : 0);
    }

    private void ReadAll()
    {
        while (_position < _end)
        {
            var (marker, start) = FindMarker(_position);
            var markLength = MarkLength(marker);
            var control = marker == Marker.None ? WhitespaceControl.Default : ControlAt(start + markLength);
            AddText(start, marker, control);
            _position = start + markLength + (control == WhitespaceControl.Default ? 0 : 1);
            if (!ReadTag(marker, start))
            {
                return;
            }
        }

        _tokens.Add(new Token(TokenKind.EndOfInput, new TextSpan(_end, 0)));
    }

    private bool ReadTag(Marker marker, int start) => marker switch
    {
        Marker.None => true,
        Marker.Comment => SkipComment(start),
        Marker.Output => ReadWords(TokenKind.OutputStart, start),
        _ => TryMatchTag("raw", _position, false, out var length, out var control)
            ? ReadRaw(start, _position + length, control)
            : ReadWords(TokenKind.BlockStart, start),
    };

    private (Marker Marker, int Start) FindMarker(int from)
    {
        for (var position = from; position < _end; position++)
        {
            var offset = _text.AsSpan(position, _end - position).IndexOfAny(_blockStart, _outputStart, _commentStart);
            if (offset < 0)
            {
                break;
            }

            position += offset;
            var marker = MarkerAt(position);
            if (marker != Marker.None)
            {
                return (marker, position);
            }
        }

        return (Marker.None, _end);
    }

    /// <summary>The longest mark that starts here.</summary>
    private Marker MarkerAt(int position)
    {
        var rest = _text.AsSpan(position, _end - position);
        var best = Marker.None;
        foreach (var marker in (ReadOnlySpan<Marker>)[Marker.Output, Marker.Block, Marker.Comment])
        {
            if (MarkLength(marker) > MarkLength(best) && rest.StartsWith(Mark(marker), StringComparison.Ordinal))
            {
                best = marker;
            }
        }

        return best;
    }

    private string Mark(Marker marker) => marker switch
    {
        Marker.Output => _delimiters.OutputStart,
        Marker.Block => _delimiters.BlockStart,
        Marker.Comment => _delimiters.CommentStart,
        _ => string.Empty,
    };

    private int MarkLength(Marker marker) => Mark(marker).Length;

    private WhitespaceControl ControlAt(int position) => position >= _end ? WhitespaceControl.Default : _text[position] switch
    {
        '-' => WhitespaceControl.Remove,
        '+' => WhitespaceControl.Preserve,
        _ => WhitespaceControl.Default,
    };

    private void AddText(int end, Marker marker, WhitespaceControl control)
    {
        var start = _position;
        if (_trimsNext)
        {
            _trimsNext = false;
            start += end - start - _text.AsSpan(start, end - start).TrimStart().Length;
        }

        var length = end - start;
        if (control == WhitespaceControl.Remove)
        {
            length = _text.AsSpan(start, length).TrimEnd().Length;
        }
        else if (control == WhitespaceControl.Default && _options.LstripBlocks
            && marker is Marker.Block or Marker.Comment && StartsItsLine(end))
        {
            length = LengthWithoutIndent(_text.AsSpan(start, length));
        }

        if (length > 0)
        {
            _tokens.Add(new Token(TokenKind.Text, new TextSpan(start, length), _text.Substring(start, length)));
        }
    }

    /// <summary>Looks at the source, not at what is left of it: text that an earlier tag trimmed counts.</summary>
    private bool StartsItsLine(int position)
    {
        for (var index = position - 1; index >= 0; index--)
        {
            if (_text[index] is '\n' or '\r')
            {
                return true;
            }

            if (!char.IsWhiteSpace(_text[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static int LengthWithoutIndent(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        while (length > 0 && text[length - 1] is not ('\n' or '\r') && char.IsWhiteSpace(text[length - 1]))
        {
            length--;
        }

        return length == 0 || text[length - 1] is '\n' or '\r' ? length : text.Length;
    }

    private bool SkipComment(int start)
    {
        var offset = _text.AsSpan(_position, _end - _position).IndexOf(_delimiters.CommentEnd, StringComparison.Ordinal);
        if (offset < 0)
        {
            return Fail(WeaverErrorWording.OpenComment, start, MarkLength(Marker.Comment));
        }

        var control = offset > 0 ? ControlAt(_position + offset - 1) : WhitespaceControl.Default;
        _position += offset + _delimiters.CommentEnd.Length;
        EndTag(control);
        return true;
    }

    private bool ReadRaw(int start, int contentStart, WhitespaceControl startControl)
    {
        var search = contentStart;
        while (true)
        {
            var offset = _text.AsSpan(search, _end - search).IndexOf(_delimiters.BlockStart, StringComparison.Ordinal);
            if (offset < 0)
            {
                return Fail(WeaverErrorWording.OpenRawBlock, start, contentStart - start);
            }

            var tag = search + offset;
            search = tag + _delimiters.BlockStart.Length;
            if (TryMatchTag("endraw", search, true, out var length, out var endControl))
            {
                AddRaw(contentStart, tag, startControl, ControlAt(search));
                _position = search + length;
                EndTag(endControl);
                return true;
            }
        }
    }

    private void AddRaw(int start, int end, WhitespaceControl startControl, WhitespaceControl endControl)
    {
        if (startControl == WhitespaceControl.Remove)
        {
            start = end - _text.AsSpan(start, end - start).TrimStart().Length;
        }
        else if (startControl == WhitespaceControl.Default && _options.TrimBlocks)
        {
            start = Math.Min(AfterNewline(start), end);
        }

        var text = _text.AsSpan(start, end - start);
        var length = endControl switch
        {
            WhitespaceControl.Remove => text.TrimEnd().Length,
            WhitespaceControl.Default when _options.LstripBlocks => LengthWithoutIndent(text),
            _ => text.Length,
        };
        _tokens.Add(new Token(TokenKind.Text, new TextSpan(start, length), _text.Substring(start, length)));
    }

    private bool TryMatchTag(string name, int position, bool skipsControl, out int length, out WhitespaceControl control)
    {
        var index = position;
        index += skipsControl && ControlAt(index) != WhitespaceControl.Default ? 1 : 0;
        index = SkipBlanks(index);
        length = 0;
        control = WhitespaceControl.Default;
        if (!_text.AsSpan(index, _end - index).StartsWith(name, StringComparison.Ordinal))
        {
            return false;
        }

        index = SkipBlanks(index + name.Length);
        control = ControlAt(index);
        index += control == WhitespaceControl.Default ? 0 : 1;
        if (!_text.AsSpan(index, _end - index).StartsWith(_delimiters.BlockEnd, StringComparison.Ordinal))
        {
            return false;
        }

        length = index + _delimiters.BlockEnd.Length - position;
        return true;
    }

    private int SkipBlanks(int index)
    {
        while (index < _end && _text[index] is ' ' or '\t' or '\n' or '\r' or '\f')
        {
            index++;
        }

        return index;
    }

    private bool ReadWords(TokenKind startKind, int start)
    {
        _tokens.Add(new Token(startKind, TextSpan.FromBounds(start, _position)));
        var isBlock = startKind == TokenKind.BlockStart;
        var end = isBlock
            ? _tags.Read(_position, _delimiters.BlockEnd, TokenKind.BlockEnd)
            : _tags.Read(_position, _delimiters.OutputEnd, TokenKind.OutputEnd);
        if (end is not { } tagEnd)
        {
            return false;
        }

        _position = tagEnd.Position;
        if (isBlock || tagEnd.Control == WhitespaceControl.Remove)
        {
            EndTag(tagEnd.Control);
        }

        return true;
    }

    private void EndTag(WhitespaceControl control)
    {
        if (control == WhitespaceControl.Remove)
        {
            _trimsNext = true;
        }
        else if (control == WhitespaceControl.Default && _options.TrimBlocks)
        {
            _position = AfterNewline(_position);
        }
    }

    private int AfterNewline(int position)
    {
        position += position < _end && _text[position] == '\r' ? 1 : 0;
        return position + (position < _end && _text[position] == '\n' ? 1 : 0);
    }

    private bool Fail(string problem, int start, int length)
    {
        _tokens.Add(new Token(TokenKind.Invalid, new TextSpan(start, length), problem));
        return false;
    }

    private enum Marker
    {
        None,
        Output,
        Block,
        Comment,
    }
}
