namespace Semconv.LiveCheck.Matching.Expressions;

/// <summary>What came out of a part of an expression.</summary>
internal enum ExpressionValueKind
{
    /// <summary>Something was read that is not there, or asked of a value of the wrong kind.</summary>
    Failed,
    Nothing,
    Truth,
    Integer,
    Real,
    Text,
    List,
    Map,

    /// <summary>A list that the expression itself writes.</summary>
    Written,
}
