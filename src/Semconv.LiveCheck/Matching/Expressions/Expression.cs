using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Semconv.LiveCheck.Matching.Expressions;

/// <summary>A condition on a sample in the part of CEL that Weaver's matchers use; without macros.</summary>
public abstract record Expression
{
    private protected Expression()
    {
    }

    internal sealed record Truth(bool Value) : Expression;

    internal sealed record Integer(long Value) : Expression;

    internal sealed record Real(double Value) : Expression;

    internal sealed record Words(ImmutableArray<byte> Value) : Expression;

    internal sealed record Nothing : Expression;

    internal sealed record Items(ImmutableArray<Expression> Values) : Expression;

    internal sealed record Variable(ExpressionVariable Name) : Expression;

    /// <summary>A value in a map or list.</summary>
    internal sealed record Entry(Expression Owner, Expression Key) : Expression;

    internal sealed record Not(Expression Operand) : Expression;

    internal sealed record And(Expression Left, Expression Right) : Expression;

    internal sealed record Or(Expression Left, Expression Right) : Expression;

    internal sealed record Comparison(ExpressionOperator Operator, Expression Left, Expression Right) : Expression;

    /// <summary>Whether a value can be read at all.</summary>
    internal sealed record Has(Expression Operand) : Expression;

    internal sealed record Size(Expression Operand) : Expression;

    internal sealed record Matches(Expression Operand, Regex Pattern) : Expression;
}
