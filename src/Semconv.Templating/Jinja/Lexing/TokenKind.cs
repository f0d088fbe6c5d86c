namespace Semconv.Templating.Jinja.Lexing;

/// <summary>What a <see cref="Token"/> is.</summary>
internal enum TokenKind : byte
{
    EndOfInput,

    /// <summary>Something that is no word; its text says why.</summary>
    Invalid,
    Text,
    OutputStart,
    OutputEnd,
    BlockStart,
    BlockEnd,
    Identifier,
    String,
    Integer,
    Float,
    Plus,
    Minus,
    Star,
    StarStar,
    Slash,
    SlashSlash,
    Percent,
    Dot,
    Comma,
    Colon,
    Tilde,
    Assign,
    Pipe,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    BracketOpen,
    BracketClose,
    ParenthesisOpen,
    ParenthesisClose,
    BraceOpen,
    BraceClose,
}
