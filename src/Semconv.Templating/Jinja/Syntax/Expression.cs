using System.Collections.Immutable;
using Semconv.Templating.Jinja.Filters;
using Semconv.Templating.Jinja.Tests;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Syntax;

/// <summary>A node of the syntax tree that yields a value.</summary>
internal abstract record Expression(TextSpan Span)
{
    public abstract ExpressionKind Kind { get; }
}

/// <summary>A literal.</summary>
internal sealed record ConstantExpression(TextSpan Span, Value Value) : Expression(Span)
{
    public override ExpressionKind Kind => ExpressionKind.Constant;
}

/// <summary>A name to look up; interned, so that scopes compare references.</summary>
internal sealed record VariableExpression(TextSpan Span, string Name) : Expression(Span)
{
    public override ExpressionKind Kind => ExpressionKind.Variable;
}

/// <summary><c>target.name</c>.</summary>
internal sealed record AttributeExpression(TextSpan Span, Expression Target, string Name) : Expression(Span)
{
    public override ExpressionKind Kind => ExpressionKind.Attribute;
}

/// <summary><c>target[index]</c> and <c>target.0</c>.</summary>
internal sealed record ItemExpression(TextSpan Span, Expression Target, Expression Index) : Expression(Span)
{
    public override ExpressionKind Kind => ExpressionKind.Item;
}

/// <summary><c>target[start:stop:step]</c>.</summary>
internal sealed record SliceExpression(TextSpan Span, Expression Target, Expression? Start, Expression? Stop) : Expression(Span)
{
    public Expression? Step { get; init; }

    public override ExpressionKind Kind => ExpressionKind.Slice;
}

/// <summary><c>target(arguments)</c>.</summary>
internal sealed record CallExpression(TextSpan Span, Expression Target, ImmutableArray<CallArgument> Arguments) : Expression(Span)
{
    public ArgumentList List { get; } = new(Arguments);

    public override ExpressionKind Kind => ExpressionKind.Call;
}

/// <summary><c>target|name(arguments)</c>; without a target the first filter of a filter block.</summary>
internal sealed record FilterExpression(TextSpan Span, Expression? Target, string Name, ImmutableArray<CallArgument> Arguments)
    : Expression(Span)
{
    public ArgumentList List { get; } = new(Arguments);

    /// <summary>The filter of that name, once it was looked up.</summary>
    public FilterFunction? Filter { get; set; }

    public override ExpressionKind Kind => ExpressionKind.Filter;
}

/// <summary><c>target is name(arguments)</c>.</summary>
internal sealed record TestExpression(TextSpan Span, Expression Target, string Name, ImmutableArray<CallArgument> Arguments)
    : Expression(Span)
{
    public ArgumentList List { get; } = new(Arguments);

    /// <summary>The test of that name, once it was looked up.</summary>
    public TestFunction? Test { get; set; }

    public override ExpressionKind Kind => ExpressionKind.Test;
}

/// <summary><c>not operand</c>.</summary>
internal sealed record NotExpression(TextSpan Span, Expression Operand) : Expression(Span)
{
    public override ExpressionKind Kind => ExpressionKind.Not;
}

/// <summary><c>-operand</c>.</summary>
internal sealed record NegationExpression(TextSpan Span, Expression Operand) : Expression(Span)
{
    public override ExpressionKind Kind => ExpressionKind.Negation;
}

/// <summary>An operator that needs both operands.</summary>
internal sealed record BinaryExpression(TextSpan Span, BinaryOperator Operator, Expression Left, Expression Right) : Expression(Span)
{
    /// <summary>Both operands are constants. Kept, because a chain of operators is as deep as it is long.</summary>
    public bool IsFolded { get; } = ConstantFolding.Applies(Left) && ConstantFolding.Applies(Right);

    public override ExpressionKind Kind => ExpressionKind.Binary;
}

/// <summary><c>and</c> or <c>or</c>, which may not need the right operand.</summary>
internal sealed record LogicalExpression(TextSpan Span, bool IsAnd, Expression Left, Expression Right) : Expression(Span)
{
    /// <summary>Both operands are constants, so that <c>and</c> yields false, not its operand.</summary>
    public bool IsFolded { get; } = ConstantFolding.Applies(Left) && ConstantFolding.Applies(Right);

    public override ExpressionKind Kind => ExpressionKind.Logical;
}

/// <summary>Two or more comparisons in a row: <c>a &lt; b &lt; c</c>.</summary>
internal sealed record ComparisonChainExpression(TextSpan Span, Expression First, ImmutableArray<ComparisonLink> Links) : Expression(Span)
{
    public override ExpressionKind Kind => ExpressionKind.ComparisonChain;
}

/// <summary><c>value if condition else otherwise</c>.</summary>
internal sealed record ConditionalExpression(TextSpan Span, Expression Condition, Expression Then, Expression? Else) : Expression(Span)
{
    public override ExpressionKind Kind => ExpressionKind.Conditional;
}

/// <summary>A list or tuple literal; tuples are lists.</summary>
internal sealed record ListExpression(TextSpan Span, ImmutableArray<Expression> Items, bool IsTuple) : Expression(Span)
{
    /// <summary>The value of a list of literals; undefined for others.</summary>
    public Value Constant { get; } = Fold(Items);

    public override ExpressionKind Kind => ExpressionKind.List;

    private static Value Fold(ImmutableArray<Expression> items)
    {
        var values = new Value[items.Length];
        for (var index = 0; index < values.Length; index++)
        {
            if (items[index] is not ConstantExpression constant)
            {
                return Value.Undefined;
            }

            values[index] = constant.Value;
        }

        return Value.FromItems(values);
    }
}

/// <summary>A map literal.</summary>
internal sealed record MapExpression(TextSpan Span, ImmutableArray<MapEntry> Entries) : Expression(Span)
{
    public override ExpressionKind Kind => ExpressionKind.Map;
}
