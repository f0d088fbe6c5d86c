using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Filters;
using Semconv.Templating.Jq.Folds;
using Semconv.Templating.Jq.Patterns;
using Semconv.Templating.Jq.Syntax;

namespace Semconv.Templating.Jq.Binding;

/// <summary>Binds what uses patterns: <c>as</c>, <c>reduce</c>, <c>foreach</c>.</summary>
internal sealed class JqPatternBinder(JqBinder binder)
{
    public BindFilter BindSource(JqNode.Bind node, JqScope scope)
    {
        var source = binder.Bind(node.Source, scope);
        var inner = scope;
        var pattern = Bind(node.Pattern, ref inner);
        return new BindFilter(binder.At(node.Span), source, pattern, binder.Bind(node.Body, inner));
    }

    public FoldFilter BindFold(JqNode.Fold node, JqScope scope)
    {
        var source = binder.Bind(node.Source, scope);
        var start = binder.Bind(node.Arguments[0], scope);
        var inner = scope;
        var firstSlot = scope.Function.SlotCount;
        var pattern = Bind(node.Pattern, ref inner);
        var slots = Enumerable.Range(firstSlot, scope.Function.SlotCount - firstSlot);
        var update = binder.Bind(node.Arguments[1], inner);
        var project = node.Arguments.Length > 2 ? binder.Bind(node.Arguments[2], inner) : null;
        return new FoldFilter(binder.At(node.Span), source, pattern, new FoldParts(node.IsReduce, start, update, project, [.. slots]));
    }

    /// <summary>Keys of inner entries see the variables of the entries before.</summary>
    private BoundPattern Bind(JqPattern pattern, ref JqScope scope)
    {
        if (pattern is JqPattern.Variable variable)
        {
            var slot = scope.Function.NewSlot();
            scope = scope.WithVariable(variable.Name, slot);
            return new SlotPattern(slot);
        }

        var entries = ImmutableArray.CreateBuilder<(JqFilter, BoundPattern)>();
        foreach (var entry in ((JqPattern.Keys)pattern).Entries)
        {
            var key = binder.Bind(entry.Key, scope);
            entries.Add((key, Bind(entry.Pattern, ref scope)));
        }

        return new KeysPattern(binder.At(pattern.Span), entries.DrainToImmutable());
    }
}
