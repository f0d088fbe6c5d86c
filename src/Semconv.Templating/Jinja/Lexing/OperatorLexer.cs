using Semconv.Templating.Jinja.Errors;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Lexing;

/// <summary>Reads operators and brackets.</summary>
internal static class OperatorLexer
{
    public static Token Read(string text, int position, int end)
    {
        if (position + 1 < end && Double(text.AsSpan(position, 2)) is { } pair)
        {
            return new Token(pair, new TextSpan(position, 2), text.Substring(position, 2));
        }

        var kind = Single(text[position]);
        return kind == TokenKind.Invalid
            ? new Token(kind, new TextSpan(position, 1), WeaverErrorWording.BadCharacter)
            : new Token(kind, new TextSpan(position, 1), text.Substring(position, 1));
    }

    private static TokenKind? Double(ReadOnlySpan<char> pair) => pair switch
    {
        "//" => TokenKind.SlashSlash,
        "**" => TokenKind.StarStar,
        "==" => TokenKind.Equal,
        "!=" => TokenKind.NotEqual,
        ">=" => TokenKind.GreaterOrEqual,
        "<=" => TokenKind.LessOrEqual,
        _ => null,
    };

    private static TokenKind Single(char character) => character switch
    {
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '*' => TokenKind.Star,
        '/' => TokenKind.Slash,
        '%' => TokenKind.Percent,
        '.' => TokenKind.Dot,
        ',' => TokenKind.Comma,
        ':' => TokenKind.Colon,
        '~' => TokenKind.Tilde,
        '|' => TokenKind.Pipe,
        '=' => TokenKind.Assign,
        '>' => TokenKind.Greater,
        '<' => TokenKind.Less,
        '(' => TokenKind.ParenthesisOpen,
        ')' => TokenKind.ParenthesisClose,
        '[' => TokenKind.BracketOpen,
        ']' => TokenKind.BracketClose,
        '{' => TokenKind.BraceOpen,
        '}' => TokenKind.BraceClose,
        _ => TokenKind.Invalid,
    };
}
