using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Yaml.Parsing;

/// <summary>
/// Looks through a text that is not YAML for the mistakes that are made most, and finds where they begin: tabs,
/// quotes and brackets. The library notices them much later, or only where the file ends.
/// </summary>
internal sealed class YamlTroubleFinder(SourceText source)
{
    private readonly string _text = source.Content;
    private readonly Stack<int> _brackets = new();
    private int _position;

    /// <summary>Where a value or key may start: quotes and brackets mean something only there.</summary>
    private bool _isAtStart;

    /// <summary>How far the current line is indented.</summary>
    private int _indentation;

    public Diagnostic? Find()
    {
        while (_position < _text.Length)
        {
            if (ReadLine() is { } trouble)
            {
                return trouble;
            }
        }

        return _brackets.TryPeek(out var open) ? YamlDiagnostics.UnbalancedBracket(At(open)) : null;
    }

    private Diagnostic? ReadLine()
    {
        var start = _position;
        _isAtStart = true;
        SkipWhile(' ');
        _indentation = _position - start;
        if (_brackets.Count == 0 && Current == '\t' && !IsRestOfLineEmpty())
        {
            return YamlDiagnostics.TabIndentation(At(_position));
        }

        while (_position < _text.Length && Current is not ('\n' or '\r'))
        {
            if (ReadCharacter() is { } trouble)
            {
                return trouble;
            }
        }

        _position++;
        return null;
    }

    private Diagnostic? ReadCharacter()
    {
        var isInBrackets = _brackets.Count > 0;
        switch (Current)
        {
            case ' ' or '\t':
                break;
            case '#' when _position == 0 || char.IsWhiteSpace(_text[_position - 1]):
                SkipLine();
                return null;
            case '"' or '\'' when _isAtStart:
                _isAtStart = false;
                return ReadQuoted();
            case '[' or '{' when _isAtStart:
                _brackets.Push(_position);
                break;
            case '[' or '{' when isInBrackets:
                return YamlDiagnostics.MissingComma(At(_position));
            case ']' or '}' when isInBrackets || _isAtStart:
                _isAtStart = false;
                if (!isInBrackets || _text[_brackets.Pop()] != (Current == ']' ? '[' : '{'))
                {
                    return YamlDiagnostics.UnbalancedBracket(At(_position));
                }

                break;
            case ',' when isInBrackets:
            case ':' when IsBreak(_position + 1) || (isInBrackets && _text[_position + 1] is ',' or '[' or ']' or '{' or '}'):
                _isAtStart = true;
                break;
            case '-' or '?' when _isAtStart && IsBreak(_position + 1):
                break;
            case '|' or '>' when _isAtStart && !isInBrackets:
                SkipBlockScalar();
                return null;
            case '&' or '!' when _isAtStart:
                SkipWord();
                return null;
            default:
                _isAtStart = false;
                break;
        }

        _position++;
        return null;
    }

    private Diagnostic? ReadQuoted()
    {
        var open = _position;
        var quote = Current;
        _position++;
        while (_position < _text.Length && (Current != quote || IsEscapedQuote()))
        {
            if (Current == '\n' && _brackets.Count == 0 && IsNextLineOutside())
            {
                return YamlDiagnostics.UnclosedQuote(At(open));
            }

            _position += Current == '\\' && quote == '"' || IsEscapedQuote() ? 2 : 1;
        }

        if (_position >= _text.Length)
        {
            return YamlDiagnostics.UnclosedQuote(At(open));
        }

        _position++;
        var end = _position;
        SkipWhile(' ');
        var isFine = IsBreak(_position) || Current is '#' or ':' || (_brackets.Count > 0 && Current is ',' or ']' or '}');
        return isFine ? null : YamlDiagnostics.TextAfterQuote(At(_position), source.GetPosition(end - 1));

        bool IsEscapedQuote() => quote == '\'' && Current == '\'' && _position + 1 < _text.Length && _text[_position + 1] == '\'';
    }

    /// <summary>A line that is not indented more than the one where a quote opens cannot continue the text in it.</summary>
    private bool IsNextLineOutside()
    {
        var start = _position + 1;
        var content = start;
        while (content < _text.Length && _text[content] is ' ' or '\t')
        {
            content++;
        }

        return content < _text.Length && _text[content] is not ('\n' or '\r') && content - start <= _indentation;
    }

    /// <summary>The first line with text decides how far a block scalar is indented.</summary>
    private void SkipBlockScalar()
    {
        SkipLine();
        var blockIndentation = -1;
        while (_position < _text.Length)
        {
            var lineStart = _position + 1;
            var content = lineStart;
            while (content < _text.Length && _text[content] == ' ')
            {
                content++;
            }

            var isBlank = content < _text.Length && _text[content] is '\n' or '\r';
            blockIndentation = blockIndentation < 0 && !isBlank ? content - lineStart : blockIndentation;
            if (!isBlank && (content - lineStart < blockIndentation || blockIndentation <= _indentation))
            {
                return;
            }

            _position = content;
            SkipLine();
        }
    }

    private char Current => _position < _text.Length ? _text[_position] : '\n';

    private Location At(int position) => new(source, new TextSpan(position, 1));

    private bool IsBreak(int position) => position >= _text.Length || char.IsWhiteSpace(_text[position]);

    private bool IsRestOfLineEmpty()
    {
        var rest = source.GetLine(source.GetPosition(_position).Line).TrimStart(" \t");
        return rest.IsEmpty || rest[0] == '#';
    }

    private void SkipWhile(char character)
    {
        while (_position < _text.Length && _text[_position] == character)
        {
            _position++;
        }
    }

    private void SkipWord()
    {
        while (!IsBreak(_position))
        {
            _position++;
        }
    }

    /// <summary>Goes to the line break, not over it.</summary>
    private void SkipLine()
    {
        var length = _text.AsSpan(_position).IndexOf('\n');
        _position = length < 0 ? _text.Length : _position + length;
    }
}
