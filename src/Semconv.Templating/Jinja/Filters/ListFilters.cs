using System.Numerics;
using System.Text;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters;

/// <summary>Filters that look at a list as a whole.</summary>
internal static class ListFilters
{
    public static Value Length(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return Value.From(TryLength(subject) ?? throw FilterErrors.NoLength(subject));
    }

    public static BigInteger? TryLength(Value value) => value.Kind switch
    {
        ValueKind.String => Characters.Count(value.AsString),
        ValueKind.Sequence => value.AsSequence.Length,
        ValueKind.Map => value.AsMap.Count,
        ValueKind.Bytes => value.AsBytes.Length,
        ValueKind.Object when value.AsObject is JinjaObject { Length: { } length } => length,
        _ => null,
    };

    public static Value Reverse(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        if (subject.IsString)
        {
            return Value.From(string.Concat(Enumerable.Reverse(Characters.Of(subject.AsString)).Select(item => item.AsString)));
        }

        if (subject.Kind is ValueKind.None or ValueKind.Undefined)
        {
            return subject;
        }

        var items = Iteration.TryItems(subject) ?? throw FilterErrors.NotReversible(subject);

        // Maps keep the order of their keys, as in MiniJinja.
        return Value.From(new LazyListObject(Kinds.IsMap(subject) ? items : [.. items.AsEnumerable().Reverse()]));
    }

    public static Value First(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        var items = (subject.IsString ? Iteration.TryItems(subject) : Iteration.TryObjectItems(subject)) ?? throw FilterErrors.NoFirst();
        return items.Length == 0 ? Value.Undefined : items[0];
    }

    public static Value Last(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        if (!subject.IsString && subject.Kind != ValueKind.Sequence && !Kinds.IsIterator(subject))
        {
            throw FilterErrors.NoLast();
        }

        var items = Iteration.Items(subject);
        return items.Length == 0 ? Value.Undefined : items[^1];
    }

    public static Value Join(RenderState state, Value subject, Arguments arguments)
    {
        var joiner = arguments.AtMost(1).OptionalText(0) ?? string.Empty;
        var items = Iteration.TryItems(subject) ?? throw FilterErrors.NotJoinable(subject);
        var output = new StringBuilder();
        for (var index = 0; index < items.Length; index++)
        {
            output.Append(index == 0 ? string.Empty : joiner);
            ValuePrinter.Print(output, items[index]);
            Arithmetic.CheckSize(output.Length, state.Limits);
        }

        return Value.From(output.ToString());
    }

    public static Value List(RenderState state, Value subject, Arguments arguments)
    {
        arguments.AtMost(0);
        return subject.Kind == ValueKind.Sequence
            ? subject
            : Value.From([.. Iteration.TryItems(subject) ?? throw FilterErrors.NotList()]);
    }

    public static Value Batch(RenderState state, Value subject, Arguments arguments)
    {
        var size = Count(arguments);
        var filler = arguments[1];
        var batches = Iteration.Items(subject).Chunk(size).ToArray();
        var missing = batches.Length == 0 || !arguments.Has(1) ? 0 : size - batches[^1].Length;
        if (missing > 0)
        {
            Bounds.CheckItems(missing, state.Limits);
            batches[^1] = [.. batches[^1], .. Enumerable.Repeat(filler, missing)];
        }

        return Value.From(batches.Select(batch => Value.From(batch)));
    }

    public static Value Slice(RenderState state, Value subject, Arguments arguments)
    {
        var count = Count(arguments);
        Bounds.CheckItems(count, state.Limits);
        var items = Iteration.Items(subject);
        var longer = items.Length % count;
        var slices = new List<Value>();
        var start = 0;
        for (var index = 0; index < count; index++)
        {
            var length = (items.Length / count) + (index < longer ? 1 : 0);
            IEnumerable<Value> slice = items.Skip(start).Take(length);
            slices.Add(Value.From(index >= longer && arguments.Has(1) ? slice.Append(arguments[1]) : slice));
            start += length;
        }

        return Value.From(slices);
    }

    public static Value Chain(RenderState state, Value subject, Arguments arguments)
    {
        Value[] all = [subject, .. arguments.All()];
        if (Array.TrueForAll(all, Kinds.IsMap))
        {
            return Value.From(SortedMap.Create([.. all.SelectMany(map => Iteration.TryPairs(map)!)]));
        }

        if (Array.TrueForAll(all, value => value.Kind == ValueKind.Sequence))
        {
            return Value.From(all.SelectMany(Iteration.Items));
        }

        return Value.From(new IteratorObject(() => all.SelectMany(value =>
            Iteration.TryItems(value) ?? [Value.From(new InvalidObject(OperationErrors.NotIterable(value)))])));
    }

    public static Value Zip(RenderState state, Value subject, Arguments arguments)
    {
        Value[] all = [subject, .. arguments.All()];

        // The check ends at the first value without a length; what follows may not even be a list, and then there are no rows.
        foreach (var value in all.TakeWhile(value => !HasUnknownLength(value)))
        {
            _ = Iteration.TryItems(value) ?? throw FilterErrors.NotZippable(value);
        }

        var isLazy = Array.Exists(all, HasUnknownLength);
        var lists = Array.ConvertAll(all, value => Iteration.TryItems(value) ?? []);
        var rows = Enumerable.Range(0, lists.Min(list => list.Length))
            .Select(row => Value.From(lists.Select(list => list[row])));
        return isLazy ? Value.From(new IteratorObject(() => rows)) : Value.From(new LazyListObject([.. rows]));
    }

    private static bool HasUnknownLength(Value value) => TryLength(value) is null && Iteration.TryItems(value) is not null;

    private static int Count(Arguments arguments)
    {
        var count = arguments.RequiredInt(0, "usize");
        arguments.AtMost(2);
        return count == 0 ? throw FilterErrors.ZeroCount() : (int)Math.Min(count, int.MaxValue);
    }
}
