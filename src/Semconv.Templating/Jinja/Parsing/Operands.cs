using System.Collections.Immutable;
using Semconv.Templating.Jinja.Syntax;

namespace Semconv.Templating.Jinja.Parsing;

/// <summary>The expressions directly inside an expression.</summary>
internal static class Operands
{
    public static IEnumerable<Expression> Of(Expression expression) => expression switch
    {
        AttributeExpression attribute => [attribute.Target],
        ItemExpression item => [item.Target, item.Index],
        SliceExpression slice => Present(slice.Target, slice.Start, slice.Stop, slice.Step),
        CallExpression call => [call.Target, .. ValuesOf(call.Arguments)],
        FilterExpression filter => [.. Present(filter.Target), .. ValuesOf(filter.Arguments)],
        TestExpression test => [test.Target, .. ValuesOf(test.Arguments)],
        NotExpression not => [not.Operand],
        NegationExpression negation => [negation.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        LogicalExpression logical => [logical.Left, logical.Right],
        ComparisonChainExpression chain => [chain.First, .. chain.Links.Select(link => link.Operand)],
        ConditionalExpression conditional => Present(conditional.Condition, conditional.Then, conditional.Else),
        ListExpression list => list.Items,
        MapExpression map => map.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        _ => [],
    };

    private static IEnumerable<Expression> Present(params Expression?[] operands) => operands.OfType<Expression>();

    private static IEnumerable<Expression> ValuesOf(ImmutableArray<CallArgument> arguments) => arguments.Select(argument => argument.Value);
}
