using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Operations;

/// <summary>Reads parts of values: an item, a slice.</summary>
internal static class JqAccess
{
    public const string NotIterable = "cannot use {0} as iterable (array or object)";

    /// <summary>The item of a key; undefined after an error.</summary>
    public static Value Index(Value value, Value key, TextSpan span, JqRun run)
    {
        switch (value.Kind)
        {
            case ValueKind.None:
                return Value.None;
            case ValueKind.Map:
                var map = value.AsMap;
                var isThere = key.Kind == ValueKind.String ? map.TryGet(key.AsString, out var found) : map.TryGet(key, out found);
                return isThere ? found : Value.None;
            case ValueKind.Sequence when key.IsInteger:
                var items = value.AsSequence;
                var position = Position(key, items.Length);
                return position < 0 || position >= items.Length ? Value.None : items[(int)position];
            case ValueKind.Bytes when key.IsInteger:
                var bytes = value.AsBytes.Span;
                var offset = Position(key, bytes.Length);
                return offset < 0 || offset >= bytes.Length ? Value.None : Value.From((long)bytes[(int)offset]);
            case ValueKind.Sequence when key.Kind == ValueKind.Sequence:
                return JqIndices.Of(value, key);
            case ValueKind.Sequence or ValueKind.String or ValueKind.Bytes when key.Kind == ValueKind.Map:
                return Slice(value, key["start"], key["end"], span, run);
            default:
                return run.Fail(span, "cannot index {0} with {1}", value, key);
        }
    }

    /// <summary>A position counted from the start; negative keys count from the end.</summary>
    public static long Position(Value key, int length)
    {
        if (key.Kind != ValueKind.Int)
        {
            return -1;
        }

        return key.AsInt < 0 ? key.AsInt + length : key.AsInt;
    }

    public static Value Slice(Value value, Value from, Value to, TextSpan span, JqRun run)
    {
        var length = value.Kind switch
        {
            ValueKind.Sequence => value.AsSequence.Length,
            ValueKind.String => JqStrings.Length(value.AsString),
            ValueKind.Bytes => value.AsBytes.Length,
            _ => -1,
        };
        if (length < 0)
        {
            return run.Fail(span, "cannot use {0} as rangeable (array or string)", value);
        }

        return Bounds(from, to, length, span, run) is not { } bounds ? Value.Undefined : value.Kind switch
        {
            ValueKind.Sequence => Value.From(value.AsSequence.Slice(bounds.Start, bounds.End - bounds.Start)),
            ValueKind.Bytes => Value.FromBytes(value.AsBytes[bounds.Start..bounds.End].ToArray()),
            _ => SliceText(value.AsString, bounds.Start, bounds.End, length),
        };
    }

    /// <summary>Where a slice starts and ends within a length; null after an error.</summary>
    public static (int Start, int End)? Bounds(Value from, Value to, int length, TextSpan span, JqRun run)
    {
        if (Bound(from, 0, length, span, run) is not { } start || Bound(to, length, length, span, run) is not { } end)
        {
            return null;
        }

        return (start, Math.Max(start, end));
    }

    /// <summary>The object that stands for a slice in paths.</summary>
    public static Value Range(Value from, Value to)
    {
        var builder = new ValueMapBuilder(2);
        if (!from.IsUndefined)
        {
            builder.Set("start", from);
        }

        if (!to.IsUndefined)
        {
            builder.Set("end", to);
        }

        return Value.From(builder.ToMap());
    }

    private static Value SliceText(string text, int start, int end, int length)
    {
        if (length == text.Length)
        {
            return Value.From(text[start..end]);
        }

        var offset = JqStrings.OffsetOf(text, start);
        return Value.From(text.Substring(offset, JqStrings.OffsetOf(text[offset..], end - start)));
    }

    private static int? Bound(Value bound, int missing, int length, TextSpan span, JqRun run)
    {
        if (bound.IsUndefined || bound.IsNone)
        {
            return missing;
        }

        if (!bound.IsInteger)
        {
            run.Fail(span, "cannot use {0} as integer", bound);
            return null;
        }

        var big = bound.AsBigInteger;
        return (int)System.Numerics.BigInteger.Max(0, System.Numerics.BigInteger.Min(length, big < 0 ? big + length : big));
    }
}
