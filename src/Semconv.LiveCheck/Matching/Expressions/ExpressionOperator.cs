namespace Semconv.LiveCheck.Matching.Expressions;

/// <summary>What two values are asked.</summary>
internal enum ExpressionOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    StartsWith,
    EndsWith,
    Contains,
}
