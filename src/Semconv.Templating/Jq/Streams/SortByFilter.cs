using System.Collections.Immutable;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Streams;

/// <summary><c>sort_by</c>, <c>group_by</c>, <c>unique_by</c>, <c>min_by</c> and <c>max_by</c>: a stable sort by all outputs of a filter.</summary>
internal sealed class SortByFilter(TextSpan span, SortByKind kind, JqFilter key) : JqFilter(span)
{
    public override bool IsSingle => true;

    public override Value Evaluate(Value input, JqFrame frame)
    {
        if (input.Kind != ValueKind.Sequence)
        {
            return frame.Run.Fail(Span, "cannot use {0} as array", input);
        }

        var items = input.AsSequence;
        var keys = new Value[items.Length];
        for (var index = 0; index < items.Length; index++)
        {
            keys[index] = KeyOf(items[index], frame);
            if (keys[index].IsUndefined)
            {
                return Value.Undefined;
            }
        }

        var order = new int[items.Length];
        for (var index = 0; index < order.Length; index++)
        {
            order[index] = index;
        }

        Array.Sort(order, (x, y) => JqOrder.Instance is IComparer<Value> comparer && comparer.Compare(keys[x], keys[y]) is var byKey && byKey != 0 ? byKey : x - y);
        return Build(items, keys, order);
    }

    private static Value Pick(ImmutableArray<Value> items, int[] order, int start, int end)
    {
        var picked = new Value[end - start];
        for (var index = 0; index < picked.Length; index++)
        {
            picked[index] = items[order[start + index]];
        }

        return Value.FromItems(picked);
    }

    private Value KeyOf(Value item, JqFrame frame)
    {
        if (key.IsSingle)
        {
            return key.Evaluate(item, frame);
        }

        var outputs = new JqCollectingSink(frame.Run);
        return key.Run(item, frame, outputs) ? outputs.ToValue() : Value.Undefined;
    }

    private Value Build(ImmutableArray<Value> items, Value[] keys, int[] order)
    {
        switch (kind)
        {
            case SortByKind.Min or SortByKind.Max when items.Length == 0:
                return Value.None;
            case SortByKind.Min:
                return items[order[0]];
            case SortByKind.Max:
                return items[order[^1]];
            case SortByKind.Sort:
                return Pick(items, order, 0, order.Length);
            default:
                return Group(items, keys, order);
        }
    }

    private Value Group(ImmutableArray<Value> items, Value[] keys, int[] order)
    {
        var groups = new ValueListBuilder();
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && JqOrder.AreEqual(keys[order[start]], keys[order[end]]))
            {
                end++;
            }

            groups.Add(kind == SortByKind.Unique
                ? items[order[start]]
                : Pick(items, order, start, end));
            start = end;
        }

        return Value.FromItems(groups.ToArray());
    }
}
