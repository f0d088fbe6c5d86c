using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Semconv.Templating.Jinja.Filters;
using Semconv.Templating.Jinja.Tests;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jinja.Syntax;

/// <summary>A node of the syntax tree that yields a value.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Kind">Kept, not asked: a virtual call for each node would cost as much as what most nodes do.</param>
internal abstract record Expression(TextSpan Span, ExpressionKind Kind)
{
    /// <summary>The expression as the class that has its kind, and no other has: a cast would ask for what is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T As<T>()
        where T : Expression => Unsafe.As<T>(this);
}

/// <summary>A literal.</summary>
internal sealed record ConstantExpression(TextSpan Span, Value Value) : Expression(Span, ExpressionKind.Constant);

/// <summary>A name to look up; interned, so that scopes compare references.</summary>
internal sealed record VariableExpression(TextSpan Span, string Name) : Expression(Span, ExpressionKind.Variable);

/// <summary><c>target.name</c>.</summary>
internal sealed record AttributeExpression(TextSpan Span, Expression Target, string Name) : Expression(Span, ExpressionKind.Attribute);

/// <summary><c>target[index]</c> and <c>target.0</c>.</summary>
internal sealed record ItemExpression(TextSpan Span, Expression Target, Expression Index) : Expression(Span, ExpressionKind.Item);

/// <summary><c>target[start:stop:step]</c>.</summary>
internal sealed record SliceExpression(TextSpan Span, Expression Target, Expression? Start, Expression? Stop) : Expression(Span, ExpressionKind.Slice)
{
    public Expression? Step { get; init; }
}

/// <summary><c>target(arguments)</c>.</summary>
internal sealed record CallExpression(TextSpan Span, Expression Target, ImmutableArray<CallArgument> Arguments) : Expression(Span, ExpressionKind.Call)
{
    public ArgumentList List { get; } = new(Arguments);
}

/// <summary><c>target|name(arguments)</c>; without a target the first filter of a filter block.</summary>
internal sealed record FilterExpression(TextSpan Span, Expression? Target, string Name, ImmutableArray<CallArgument> Arguments)
    : Expression(Span, ExpressionKind.Filter)
{
    public ArgumentList List { get; } = new(Arguments);

    /// <summary>The filter of that name, once it was looked up.</summary>
    public FilterFunction? Filter { get; set; }
}

/// <summary><c>target is name(arguments)</c>.</summary>
internal sealed record TestExpression(TextSpan Span, Expression Target, string Name, ImmutableArray<CallArgument> Arguments)
    : Expression(Span, ExpressionKind.Test)
{
    public ArgumentList List { get; } = new(Arguments);

    /// <summary>The test of that name, once it was looked up.</summary>
    public TestFunction? Test { get; set; }
}

/// <summary><c>not operand</c>.</summary>
internal sealed record NotExpression(TextSpan Span, Expression Operand) : Expression(Span, ExpressionKind.Not);

/// <summary><c>-operand</c>.</summary>
internal sealed record NegationExpression(TextSpan Span, Expression Operand) : Expression(Span, ExpressionKind.Negation);

/// <summary>An operator that needs both operands.</summary>
internal sealed record BinaryExpression(TextSpan Span, BinaryOperator Operator, Expression Left, Expression Right) : Expression(Span, ExpressionKind.Binary)
{
    /// <summary>Whether it yields true or false, whatever the operands are.</summary>
    public bool IsComparison { get; } = Operator is not (BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide
        or BinaryOperator.FloorDivide or BinaryOperator.Remainder or BinaryOperator.Power or BinaryOperator.Concatenate);

    /// <summary>Both operands are constants. Kept, because a chain of operators is as deep as it is long.</summary>
    public bool IsFolded { get; } = ConstantFolding.Applies(Left) && ConstantFolding.Applies(Right);
}

/// <summary><c>and</c> or <c>or</c>, which may not need the right operand.</summary>
internal sealed record LogicalExpression(TextSpan Span, bool IsAnd, Expression Left, Expression Right) : Expression(Span, ExpressionKind.Logical)
{
    /// <summary>Both operands are constants, so that <c>and</c> yields false, not its operand.</summary>
    public bool IsFolded { get; } = ConstantFolding.Applies(Left) && ConstantFolding.Applies(Right);
}

/// <summary>Two or more comparisons in a row: <c>a &lt; b &lt; c</c>.</summary>
internal sealed record ComparisonChainExpression(TextSpan Span, Expression First, ImmutableArray<ComparisonLink> Links) : Expression(Span, ExpressionKind.ComparisonChain);

/// <summary><c>value if condition else otherwise</c>.</summary>
internal sealed record ConditionalExpression(TextSpan Span, Expression Condition, Expression Then, Expression? Else) : Expression(Span, ExpressionKind.Conditional);

/// <summary>A list or tuple literal; tuples are lists.</summary>
internal sealed record ListExpression(TextSpan Span, ImmutableArray<Expression> Items, bool IsTuple) : Expression(Span, ExpressionKind.List)
{
    /// <summary>The value of a list of literals; undefined for others.</summary>
    public Value Constant { get; } = Fold(Items);

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
internal sealed record MapExpression(TextSpan Span, ImmutableArray<MapEntry> Entries) : Expression(Span, ExpressionKind.Map);
