namespace Semconv.Templating.Jq.Syntax;

/// <summary>What a <see cref="JqToken"/> is.</summary>
internal enum JqTokenKind
{
    End,

    /// <summary>A word, keywords included; <c>a::b</c> is one word.</summary>
    Name,

    /// <summary><c>.name</c></summary>
    Field,

    /// <summary><c>$name</c></summary>
    Variable,

    /// <summary><c>@name</c></summary>
    Format,
    Number,

    /// <summary>The quote that opens a string; the reader then asks for the segments of the string.</summary>
    Quote,

    /// <summary>Brackets, separators and operators.</summary>
    Symbol,

    /// <summary>A character that starts no token.</summary>
    Invalid,
}
