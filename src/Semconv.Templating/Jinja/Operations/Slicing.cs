using System.Numerics;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary><c>value[start:stop:step]</c>.</summary>
internal static class Slicing
{
    public static Value Slice(Value value, Value start, Value stop, Value step)
    {
        var first = TryBound(start);
        var last = TryBound(stop);
        var stride = TryBound(step) ?? 1;
        if (stride == 0)
        {
            throw OperationErrors.ZeroStep();
        }

        return value.Kind switch
        {
            ValueKind.Undefined or ValueKind.None => Value.EmptySequence,
            ValueKind.String => SliceText(value.AsString, first, last, stride),
            ValueKind.Sequence => Pick(Iteration.Items(value), first, last, stride),
            ValueKind.Object when stride > 0 && value.AsObject is JinjaObject { Shape: ObjectShape.Iterable, Length: null } endless =>
                PickOfUnknownLength(endless, first, last, stride),
            ValueKind.Object when Kinds.IsIterator(value) => Pick(Iteration.Items(value), first, last, stride),
            _ => throw OperationErrors.NotSliceable(value),
        };
    }

    private static long? TryBound(Value value) =>
        value.Kind is ValueKind.None ? null : Conversion.ToInt64(value, "i64");

    private static Value Pick(Value[] items, long? start, long? stop, long step) =>
        Value.From(new LazyListObject([.. Positions(items.Length, start, stop, step).Select(position => items[position])]));

    /// <summary>An iterator that knows no length counts as empty wherever its end matters, as in MiniJinja.</summary>
    private static Value PickOfUnknownLength(JinjaObject iterator, long? start, long? stop, long step)
    {
        var items = (iterator.Enumerate() ?? []).ToArray();
        var first = Math.Max(0, start ?? 0);
        if (stop is null or < 0 || first >= stop)
        {
            return Value.From(new LazyListObject([]));
        }

        Value[] picked = [.. Forward(items.Length, first, stop, step).Select(position => items[position])];
        return Value.From(new IteratorObject(() => picked));
    }

    private static Value SliceText(string text, long? start, long? stop, long step)
    {
        if (step == 1 && Characters.IsPlain(text))
        {
            var (first, last) = Limits(text.Length, start ?? 0, stop);
            return Value.From(first < last ? text[(int)first..(int)last] : string.Empty);
        }

        return Value.From(Join(Characters.Of(text), start, stop, step));
    }

    private static string Join(Value[] characters, long? start, long? stop, long step) =>
        string.Concat(Positions(characters.Length, start, stop, step).Select(position => characters[position].AsString));

    private static IEnumerable<int> Positions(int length, long? start, long? stop, long step) =>
        step > 0 ? Forward(length, start ?? 0, stop, step) : Backward(length, start, stop, step == long.MinValue ? long.MaxValue : -step);

    private static IEnumerable<int> Forward(int length, long start, long? stop, long step)
    {
        var (first, last) = Limits(length, start, stop);
        for (var position = first; position < last; position += Math.Min(step, int.MaxValue))
        {
            yield return (int)position;
        }
    }

    private static (long First, long Last) Limits(int length, long start, long? stop)
    {
        var first = start < 0 ? Math.Max(0, length + start) : start;
        var last = stop switch
        {
            null => length,
            < 0 => Math.Max(0, length + stop.Value),
            _ => Math.Min(stop.Value, length),
        };
        return (first, last);
    }

    private static IEnumerable<int> Backward(int length, long? start, long? stop, long step)
    {
        var first = start switch
        {
            null => length - 1,
            < 0 => Math.Max(0, length + start.Value),
            _ => Math.Min(start.Value, length - 1),
        };
        var end = stop switch
        {
            null => 0,
            < 0 => Math.Max(0, length + stop.Value),
            _ => stop.Value,
        };

        // The first item belongs to the slice even when it is given as the end, as in MiniJinja.
        var last = end == 0 ? -1 : end;
        for (var position = first; position > last && position >= 0 && position < length; position -= Math.Min(step, int.MaxValue))
        {
            yield return (int)position;
        }
    }
}
