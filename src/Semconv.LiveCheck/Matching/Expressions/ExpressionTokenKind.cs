namespace Semconv.LiveCheck.Matching.Expressions;

/// <summary>The kinds of tokens in an expression.</summary>
internal enum ExpressionTokenKind
{
    End,
    Word,
    Number,
    Text,
    Sign,

    /// <summary>Something that belongs into no expression.</summary>
    Bad,
}
