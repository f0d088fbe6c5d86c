using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Lexing;

/// <summary>A word of a template. Identifiers are interned.</summary>
internal readonly record struct Token(TokenKind Kind, TextSpan Span, string Text, Value Number)
{
    public Token(TokenKind kind, TextSpan span, string text = "")
        : this(kind, span, text, Value.Undefined)
    {
    }

    public bool IsIdentifier(string name) => Kind == TokenKind.Identifier && Text == name;

    /// <summary>What a syntax error calls the token.</summary>
    public string Description => Kind switch
    {
        TokenKind.EndOfInput => "end of input",
        TokenKind.Text => "template data",
        TokenKind.OutputStart => "start of variable block",
        TokenKind.OutputEnd => "end of variable block",
        TokenKind.BlockStart => "start of block",
        TokenKind.BlockEnd => "end of block",
        TokenKind.Identifier => "identifier",
        TokenKind.String => "string",
        TokenKind.Integer => "integer",
        TokenKind.Float => "float",
        _ => $"`{Text}`",
    };
}
