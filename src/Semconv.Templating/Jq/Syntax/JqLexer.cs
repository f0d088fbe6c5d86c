using Semconv.Text;

namespace Semconv.Templating.Jq.Syntax;

/// <summary>Cuts a jq program into tokens on demand, so that strings can hold programs.</summary>
internal sealed class JqLexer(string text)
{
    /// <summary>Longest first: the first that fits is the token.</summary>
    private static readonly string[] Symbols =
    [
        "//=", "|=", "+=", "-=", "*=", "/=", "%=", "==", "!=", "<=", ">=", "//", "..",
        "|", ",", "=", "<", ">", "+", "-", "*", "/", "%", "(", ")", "[", "]", "{", "}", ":", ";", "?", ".",
    ];

    public string Text => text;

    public int Position { get; set; }

    public JqToken Next()
    {
        SkipBlanks();
        if (Position >= text.Length)
        {
            return new JqToken(JqTokenKind.End, new TextSpan(text.Length, 0), string.Empty);
        }

        var current = text[Position];
        if (IsNameStart(current))
        {
            return Take(JqTokenKind.Name, 0, EndOfName(Position));
        }

        if (char.IsAsciiDigit(current))
        {
            return Take(JqTokenKind.Number, 0, EndOfNumber(Position));
        }

        var signed = current switch
        {
            '.' => JqTokenKind.Field,
            '$' => JqTokenKind.Variable,
            '@' => JqTokenKind.Format,
            _ => JqTokenKind.Invalid,
        };
        if (signed != JqTokenKind.Invalid && Position + 1 < text.Length && IsNameStart(text[Position + 1]))
        {
            return Take(signed, 1, signed == JqTokenKind.Field ? EndOfWord(Position + 1) : EndOfName(Position + 1));
        }

        return current == '"' ? Take(JqTokenKind.Quote, 0, Position + 1) : NextSymbol();
    }

    private static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character == '_';

    private static bool IsNamePart(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private JqToken NextSymbol()
    {
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, Position, symbol, 0, symbol.Length) == 0)
            {
                var token = new JqToken(JqTokenKind.Symbol, new TextSpan(Position, symbol.Length), symbol);
                Position += symbol.Length;
                return token;
            }
        }

        var length = char.IsHighSurrogate(text[Position]) && Position + 1 < text.Length ? 2 : 1;
        return Take(JqTokenKind.Invalid, 0, Position + length);
    }

    private JqToken Take(JqTokenKind kind, int signLength, int end)
    {
        var start = Position;
        Position = end;
        return new JqToken(kind, TextSpan.FromBounds(start, end), text[(start + signLength)..end]);
    }

    private int EndOfWord(int position)
    {
        while (position < text.Length && IsNamePart(text[position]))
        {
            position++;
        }

        return position;
    }

    private int EndOfName(int position)
    {
        position = EndOfWord(position);
        while (position + 2 < text.Length && text[position] == ':' && text[position + 1] == ':' && IsNameStart(text[position + 2]))
        {
            position = EndOfWord(position + 2);
        }

        return position;
    }

    private int EndOfNumber(int position)
    {
        position = EndOfDigits(position);
        if (position + 1 < text.Length && text[position] == '.' && char.IsAsciiDigit(text[position + 1]))
        {
            position = EndOfDigits(position + 1);
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            var exponent = position + 1;
            if (exponent < text.Length && text[exponent] is '+' or '-')
            {
                exponent++;
            }

            var end = EndOfDigits(exponent);
            position = end > exponent ? end : position;
        }

        return position;
    }

    private int EndOfDigits(int position)
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    private void SkipBlanks()
    {
        while (Position < text.Length)
        {
            if (text[Position] == '#')
            {
                SkipComment();
            }
            else if (char.IsWhiteSpace(text[Position]))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>A comment goes on in the next line after an odd number of backslashes, as in Tcl.</summary>
    private void SkipComment()
    {
        var backslashes = 0;
        while (Position < text.Length)
        {
            var current = text[Position];
            var isBreak = current == '\n' || (current == '\r' && Position + 1 < text.Length && text[Position + 1] == '\n');
            if (isBreak && backslashes % 2 == 0)
            {
                return;
            }

            Position += current == '\r' && isBreak ? 2 : 1;
            backslashes = current == '\\' ? backslashes + 1 : 0;
        }
    }
}
