using System.Collections.Immutable;

namespace Semconv.Templating.Jinja.Syntax;

/// <summary>Which expressions MiniJinja computes while it compiles: that shows, because a constant <c>and</c> yields false where another one yields its left operand.</summary>
internal static class ConstantFolding
{
    public static bool Applies(Expression expression) => expression switch
    {
        ConstantExpression => true,
        ListExpression list => AllLiterals(list.Items),
        MapExpression map => map.Entries.All(static entry => entry is { Key: ConstantExpression, Value: ConstantExpression }),
        NotExpression not => Applies(not.Operand),
        NegationExpression negation => Applies(negation.Operand),
        BinaryExpression binary => binary.IsFolded,
        LogicalExpression logical => logical.IsFolded,
        ComparisonChainExpression chain => Applies(chain.First) && chain.Links.All(static link => Applies(link.Operand)),
        _ => false,
    };

    /// <summary>A list inside a list is not computed, nor is a negative number in one.</summary>
    private static bool AllLiterals(ImmutableArray<Expression> items) => items.All(static item => item is ConstantExpression);
}
