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
            ValueKind.Object when Kinds.IsIterator(value) => Pick(Iteration.Items(value), first, last, stride),
            _ => throw OperationErrors.NotSliceable(value),
        };
    }

    private static long? TryBound(Value value) =>
        value.Kind is ValueKind.None ? null : Conversion.ToInt64(value, "i64");

    private static Value Pick(Value[] items, long? start, long? stop, long step) =>
        Value.From(new LazyListObject([.. Positions(items.Length, start, stop, step).Select(position => items[position])]));

    private static Value SliceText(string text, long? start, long? stop, long step)
    {
        if (step == 1 && Characters.IsPlain(text))
        {
            var (first, last) = Bounds(text.Length, start ?? 0, stop);
            return Value.From(first < last ? text[(int)first..(int)last] : string.Empty);
        }

        var characters = Characters.Of(text);
        return Value.From(string.Concat(
            Positions(characters.Length, start, stop, step).Select(position => characters[position].AsString)));
    }

    private static IEnumerable<int> Positions(int length, long? start, long? stop, long step) =>
        step > 0 ? Forward(length, start ?? 0, stop, step) : Backward(length, start, stop, step == long.MinValue ? long.MaxValue : -step);

    private static IEnumerable<int> Forward(int length, long start, long? stop, long step)
    {
        var (first, last) = Bounds(length, start, stop);
        for (var position = first; position < last; position += Math.Min(step, int.MaxValue))
        {
            yield return (int)position;
        }
    }

    private static (long First, long Last) Bounds(int length, long start, long? stop)
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
        var last = stop switch
        {
            null => -1,
            < 0 => Math.Max(0, length + stop.Value),
            _ => stop.Value,
        };
        for (var position = first; position > last && position >= 0 && position < length; position -= Math.Min(step, int.MaxValue))
        {
            yield return (int)position;
        }
    }
}
