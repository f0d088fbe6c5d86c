using System.Collections.Immutable;
using Semconv.Templating.Jq.Calls;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Functions;

/// <summary>Filters of lists, and those that lists share with strings.</summary>
internal static class ListFunctions
{
    public static ImmutableArray<JqBuiltin> All { get; } =
    [
        JqBuiltin.Value("sort", 0, static (site, input, _) => IsList(input) ? Value.From(Sorted(input)) : site.NotA("array", input)),
        JqBuiltin.Value("unique", 0, static (site, input, _) => IsList(input) ? Unique(Sorted(input)) : site.NotA("array", input)),
        JqBuiltin.Value("min", 0, static (site, input, _) => Extreme(site, input, -1)),
        JqBuiltin.Value("max", 0, static (site, input, _) => Extreme(site, input, 1)),
        JqBuiltin.Value("reverse", 0, Reverse),
        JqBuiltin.Value("transpose", 0, Transpose),
        JqBuiltin.Value("flatten", 0, static (_, input, _) => Flatten(input)),
        JqBuiltin.Value("indices", 1, Indices),
        JqBuiltin.Value("bsearch", 1, BinarySearch),
        JqBuiltin.Value("contains", 1, static (_, input, arguments) => Value.From(Contains(input, arguments[0]))),
        JqBuiltin.Value("implode", 0, Implode),
    ];

    private static bool IsList(Value value) => value.Kind == ValueKind.Sequence;

    private static Value[] Sorted(Value list)
    {
        var items = list.AsSequence;
        return items.Length < 2 ? [.. items] : [.. items.Order(JqOrder.Instance)];
    }

    private static Value Unique(Value[] sorted)
    {
        var items = new ValueListBuilder(sorted.Length);
        foreach (var item in sorted)
        {
            if (items.Count == 0 || !JqOrder.AreEqual(items[^1], item))
            {
                items.Add(item);
            }
        }

        return Value.FromItems(items.ToArray());
    }

    /// <summary>Of equal items <c>min</c> takes the first, <c>max</c> the last.</summary>
    private static Value Extreme(JqCallSite site, Value input, int direction)
    {
        if (!IsList(input))
        {
            return site.NotA("array", input);
        }

        var best = Value.None;
        var isFirst = true;
        foreach (var item in input.AsSequence)
        {
            var order = isFirst ? 1 : JqOrder.Compare(item, best) * direction;
            if (order > 0 || (order == 0 && direction > 0))
            {
                best = item;
            }

            isFirst = false;
        }

        return best;
    }

    private static Value Reverse(JqCallSite site, Value input, Value[] arguments)
    {
        if (!IsList(input))
        {
            return site.NotA("array", input);
        }

        var items = input.AsSequence.ToArray();
        Array.Reverse(items);
        return Value.From(ImmutableArray.Create(items));
    }

    private static Value Transpose(JqCallSite site, Value input, Value[] arguments)
    {
        if (!JqIteration.IsIterable(input))
        {
            return site.Fail(JqAccess.NotIterable, input);
        }

        ImmutableArray<Value> rows = input.Kind == ValueKind.Map ? [.. input.AsMap.Select(static entry => entry.Value)] : input.AsSequence;
        foreach (var row in rows)
        {
            if (!IsList(row))
            {
                return site.NotA("array", row);
            }
        }

        var width = rows.Length == 0 ? 0 : rows.Max(static row => row.AsSequence.Length);
        var columns = Enumerable.Range(0, width).Select(column => Value.From(
            rows.Select(row => column < row.AsSequence.Length ? row.AsSequence[column] : Value.None)));
        return Value.From(columns);
    }

    private static Value Flatten(Value input)
    {
        var items = new ValueListBuilder();
        AddFlat(input, items);
        return Value.FromItems(items.ToArray());
    }

    private static void AddFlat(Value value, ValueListBuilder items)
    {
        if (!IsList(value))
        {
            JqBounds.CheckLength(items.Count, JqLimits.Default.Items);
            items.Add(value);
            return;
        }

        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in value.AsSequence)
        {
            AddFlat(item, items);
        }
    }

    private static Value Indices(JqCallSite site, Value input, Value[] arguments)
    {
        var indices = JqIndices.Of(input, arguments[0]);
        return indices.IsUndefined ? site.Fail("cannot index {0} with {1}", input, arguments[0]) : indices;
    }

    private static Value BinarySearch(JqCallSite site, Value input, Value[] arguments)
    {
        if (!IsList(input))
        {
            return site.NotA("array", input);
        }

        var index = input.AsSequence.AsSpan().BinarySearch(arguments[0], JqOrder.Instance);
        return Value.From((long)index);
    }

    private static bool Contains(Value value, Value part)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return (value.Kind, part.Kind) switch
        {
            (ValueKind.String, ValueKind.String) => value.AsString.Contains(part.AsString, StringComparison.Ordinal),
            (ValueKind.Sequence, ValueKind.Sequence) =>
                part.AsSequence.All(wanted => value.AsSequence.Any(item => Contains(item, wanted))),
            (ValueKind.Map, ValueKind.Map) =>
                part.AsMap.All(entry => value.AsMap.TryGet(entry.Key, out var item) && Contains(item, entry.Value)),
            _ => JqOrder.AreEqual(value, part),
        };
    }

    private static Value Implode(JqCallSite site, Value input, Value[] arguments)
    {
        if (!IsList(input))
        {
            return site.NotA("array", input);
        }

        var builder = new System.Text.StringBuilder();
        foreach (var item in input.AsSequence)
        {
            if (item.Kind != ValueKind.Int)
            {
                return site.NotA("integer", item);
            }

            if (item.AsInt is < 0 or > 0x10FFFF || !System.Text.Rune.IsValid((int)item.AsInt))
            {
                return site.Fail("cannot use {0} as character", item);
            }

            builder.Append(new System.Text.Rune((int)item.AsInt).ToString());
        }

        return Value.From(builder.ToString());
    }
}
