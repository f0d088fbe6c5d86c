using Semconv.Text;

namespace Semconv.Templating.Jinja.Lexing;

/// <summary>Reads the words between the delimiters of one tag.</summary>
internal sealed class TagLexer(string text, int end, TokenList tokens)
{
    private int _position;

    /// <summary>Reads up to the closing delimiter; null when a word is invalid or the input ends.</summary>
    public TagEnd? Read(int position, string closing, TokenKind closingKind)
    {
        _position = position;
        var depth = 0;
        while (true)
        {
            SkipWhitespace();
            // MiniJinja takes everything behind a number sign for a comment.
            if (_position >= end || text[_position] == '#')
            {
                tokens.Add(new Token(TokenKind.EndOfInput, new TextSpan(end, 0)));
                return null;
            }

            // A closing delimiter inside brackets is two words: {{ {'a': {}}}}
            if (depth == 0 && TryReadClosing(closing, closingKind) is { } tagEnd)
            {
                return tagEnd;
            }

            var token = ReadWord();
            tokens.Add(token);
            switch (token.Kind)
            {
                case TokenKind.Invalid:
                    return null;
                case TokenKind.BracketOpen or TokenKind.ParenthesisOpen or TokenKind.BraceOpen:
                    depth++;
                    break;
                case TokenKind.BracketClose or TokenKind.ParenthesisClose or TokenKind.BraceClose:
                    depth--;
                    break;
                default:
                    break;
            }
        }
    }

    private void SkipWhitespace()
    {
        while (_position < end && text[_position] is ' ' or '\t' or '\n' or '\r' or '\f')
        {
            _position++;
        }
    }

    private TagEnd? TryReadClosing(string closing, TokenKind kind)
    {
        var control = text[_position] switch
        {
            '-' => WhitespaceControl.Remove,
            '+' => WhitespaceControl.Preserve,
            _ => WhitespaceControl.Default,
        };
        var start = _position + (control == WhitespaceControl.Default ? 0 : 1);
        if (!text.AsSpan(start, end - start).StartsWith(closing, StringComparison.Ordinal))
        {
            return null;
        }

        tokens.Add(new Token(kind, TextSpan.FromBounds(_position, start + closing.Length)));
        return new TagEnd(start + closing.Length, control);
    }

    private Token ReadWord()
    {
        var first = text[_position];
        Token token;
        if (first is '"' or '\'')
        {
            token = StringLexer.Read(text, _position, end);
        }
        else if (char.IsAsciiDigit(first))
        {
            token = NumberLexer.Read(text, _position, end);
        }
        else if (char.IsAsciiLetter(first) || first == '_')
        {
            var length = IdentifierLength(_position);
            token = new Token(
                TokenKind.Identifier, new TextSpan(_position, length), string.Intern(text.Substring(_position, length)));
        }
        else
        {
            token = OperatorLexer.Read(text, _position, end);
        }

        _position = token.Span.End;
        return token;
    }

    private int IdentifierLength(int start)
    {
        var index = start;
        while (index < end && (char.IsAsciiLetterOrDigit(text[index]) || text[index] == '_'))
        {
            index++;
        }

        return index - start;
    }
}
