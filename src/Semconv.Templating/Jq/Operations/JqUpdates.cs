using System.Collections.Immutable;
using System.Text;
using Semconv.Templating.Jq.Evaluation;
using Semconv.Templating.Values;
using Semconv.Text;

namespace Semconv.Templating.Jq.Operations;

/// <summary>Writes parts of values: each method gives the value with the part updated, or undefined after an error.</summary>
internal sealed class JqUpdates(TextSpan span, JqRun run, JqUpdate update)
{
    /// <summary>Updates every item. A list takes all outputs, an object the first of each.</summary>
    public Value Iterate(Value value, bool isOptional)
    {
        switch (value.Kind)
        {
            case ValueKind.Sequence:
                var items = new JqCollectingSink(run);
                foreach (var item in value.AsSequence)
                {
                    if (!update(item, items))
                    {
                        return Value.Undefined;
                    }
                }

                return items.ToValue();
            case ValueKind.Map:
                return IterateMap(value.AsMap);
            default:
                return isOptional ? value : run.Fail(span, JqAccess.NotIterable, value);
        }
    }

    public Value Index(Value value, Value key, bool isOptional)
    {
        var size = value.Kind switch { ValueKind.Map => value.AsMap.Count, ValueKind.Sequence => value.AsSequence.Length, _ => 0 };
        if (!run.Spend(span, size))
        {
            return Value.Undefined;
        }

        switch (value.Kind)
        {
            case ValueKind.Map:
                return IndexMap(value.AsMap, key);
            case ValueKind.Sequence when key.IsInteger:
                return IndexSequence(value, key, isOptional);
            case ValueKind.Sequence or ValueKind.String or ValueKind.Bytes when key.Kind == ValueKind.Map:
                return Slice(value, key["start"], key["end"], isOptional);
            case ValueKind.Sequence:
                return isOptional ? value : run.Fail(span, "cannot index {0} with {1}", value, key);
            default:
                return isOptional ? value : run.Fail(span, JqAccess.NotIterable, value);
        }
    }

    public Value Slice(Value value, Value from, Value to, bool isOptional)
    {
        if (value.Kind is not (ValueKind.Sequence or ValueKind.String or ValueKind.Bytes))
        {
            return isOptional ? value : run.Fail(span, "cannot use {0} as array", value);
        }

        var length = value.Kind switch
        {
            ValueKind.Sequence => value.AsSequence.Length,
            ValueKind.String => JqStrings.Length(value.AsString),
            _ => value.AsBytes.Length,
        };
        if (JqAccess.Bounds(from, to, length, span, run) is not { } bounds)
        {
            return isOptional ? Swallow(value) : Value.Undefined;
        }

        var part = JqAccess.Slice(value, Value.From((long)bounds.Start), Value.From((long)bounds.End), span, run);
        var replaced = First(part);
        if (replaced is not { } output)
        {
            return Value.Undefined;
        }

        return Splice(value, bounds, output);
    }

    private Value Swallow(Value value)
    {
        run.TakeError();
        return value;
    }

    private Value Splice(Value value, (int Start, int End) bounds, Value part)
    {
        if (value.Kind == ValueKind.Sequence)
        {
            var items = value.AsSequence.RemoveRange(bounds.Start, bounds.End - bounds.Start);
            if (part.IsUndefined)
            {
                return Value.From(items);
            }

            return part.Kind == ValueKind.Sequence
                ? Value.From(items.InsertRange(bounds.Start, part.AsSequence))
                : run.Fail(span, "cannot use {0} as array", part);
        }

        if (!part.IsUndefined && part.Kind is not (ValueKind.String or ValueKind.Bytes))
        {
            return run.Fail(span, "cannot use {0} as string", part);
        }

        if (value.Kind == ValueKind.Bytes)
        {
            var middle = part.IsUndefined ? [] : part.Kind == ValueKind.Bytes ? part.AsBytes.ToArray() : Encoding.UTF8.GetBytes(part.AsString);
            return Value.FromBytes([.. value.AsBytes[..bounds.Start].Span, .. middle, .. value.AsBytes[bounds.End..].Span]);
        }

        var text = value.AsString;
        var start = JqStrings.OffsetOf(text, bounds.Start);
        var end = JqStrings.OffsetOf(text, bounds.End);
        return Value.From(text[..start] + (part.IsUndefined ? string.Empty : JqText.ToText(part)) + text[end..]);
    }

    private Value IterateMap(ValueMap map)
    {
        var builder = new ValueMapBuilder(map.Count);
        foreach (var (key, item) in map.Entries)
        {
            if (First(item) is not { } output)
            {
                return Value.Undefined;
            }

            if (!output.IsUndefined)
            {
                builder.Set(key, output);
            }
        }

        return Value.From(builder.ToMap());
    }

    private Value IndexMap(ValueMap map, Value key)
    {
        var exists = map.TryGet(key, out var old);
        if (First(exists ? old : Value.None) is not { } output)
        {
            return Value.Undefined;
        }

        if (output.IsUndefined)
        {
            return exists ? Without(map, key) : Value.From(map);
        }

        return Value.From(map.With(key, output));
    }

    private static Value Without(ValueMap map, Value key)
    {
        var builder = new ValueMapBuilder(map.Count);
        foreach (var (other, item) in map.Entries)
        {
            if (!other.Equals(key))
            {
                builder.Set(other, item);
            }
        }

        return Value.From(builder.ToMap());
    }

    private Value IndexSequence(Value value, Value key, bool isOptional)
    {
        var items = value.AsSequence;
        var position = JqAccess.Position(key, items.Length);
        if (position < 0 || position >= items.Length)
        {
            return isOptional ? value : run.Throw(span, Value.From($"index {JqText.ToJson(key)} out of bounds"));
        }

        if (First(items[(int)position]) is not { } output)
        {
            return Value.Undefined;
        }

        return Value.From(output.IsUndefined ? items.RemoveAt((int)position) : items.SetItem((int)position, output));
    }

    /// <summary>The first output of the update, undefined when there is none, null after an error.</summary>
    private Value? First(Value value)
    {
        var sink = new FirstSink();
        return update(value, sink) || sink.IsFull ? sink.Result : null;
    }

    private sealed class FirstSink : JqSink
    {
        public Value Result { get; private set; }

        public bool IsFull { get; private set; }

        public override bool Emit(Value value)
        {
            Result = value;
            IsFull = true;
            return false;
        }
    }
}
