using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq;

/// <summary>Weaver's rules for what becomes of the outputs of a filter.</summary>
public static class JqOutput
{
    /// <summary>What a template sees: the single output, or the list of all outputs when there are none or several.</summary>
    public static Value ToContext(ImmutableArray<Value> outputs)
    {
        if (outputs.Length == 1)
        {
            return ToJsonValue(outputs[0]);
        }

        var values = new Value[outputs.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = ToJsonValue(outputs[index]);
        }

        return Value.FromItems(values);
    }

    /// <summary>
    /// The value as JSON can hold it: keys sorted, integers beyond 64 bits as floats. A value with NaN, an infinity, bytes
    /// or keys that are no strings anywhere inside is null as a whole.
    /// </summary>
    public static Value ToJsonValue(Value value)
    {
        var converted = Convert(value);
        return converted.IsUndefined ? Value.None : converted;
    }

    /// <summary>JSON text as <c>tojson</c> writes it.</summary>
    public static string ToJson(Value value) => JqText.ToJson(value);

    private static Value Convert(Value value) => value.Kind switch
    {
        ValueKind.None or ValueKind.Bool or ValueKind.Int or ValueKind.String => value,
        ValueKind.BigInt => value.AsBigInteger > 0 && value.AsBigInteger <= ulong.MaxValue ? value : Finite((double)value.AsBigInteger),
        ValueKind.Float => Finite(value.AsFloat),
        ValueKind.Sequence => ConvertSequence(value),
        ValueKind.Map => ConvertMap(value),
        _ => JqNumber.IsDecimal(value) ? Finite(JqNumber.ToDouble(value)) : Value.Undefined,
    };

    private static Value Finite(double number) => double.IsFinite(number) ? Value.From(number) : Value.Undefined;

    /// <summary>Gives the same value back when nothing in it changes: most of a registry is shared.</summary>
    private static Value ConvertSequence(Value value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var items = value.AsSequence;
        Value[]? changed = null;
        for (var index = 0; index < items.Length; index++)
        {
            var item = Convert(items[index]);
            if (item.IsUndefined)
            {
                return item;
            }

            if (changed is null && !IsSame(item, items[index]))
            {
                changed = new ValueListBuilder(items.AsSpan()).ToArray();
            }

            if (changed is not null)
            {
                changed[index] = item;
            }
        }

        return changed is null ? value : Value.From(Wrap(changed));
    }

    private static Value ConvertMap(Value value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value.AsMap.IsKnownJson)
        {
            return value;
        }

        var entries = value.AsMap.Entries;
        KeyValuePair<Value, Value>[]? changed = null;
        for (var index = 0; index < entries.Length; index++)
        {
            ref readonly var entry = ref entries[index];
            var item = Convert(entry.Value);
            if (item.IsUndefined || !entry.Key.IsString)
            {
                return Value.Undefined;
            }

            if (changed is null && (!IsSame(entry.Value, item) || (index > 0 && IsBehind(entries[index - 1].Key, entry.Key))))
            {
                changed = value.AsMap.CopyEntries();
            }

            if (changed is not null)
            {
                changed[index] = KeyValuePair.Create(entry.Key, item);
            }
        }

        if (changed is not null)
        {
            EntrySort.Sort(changed, JqOrder.CompareText);
        }

        // The same parts of a registry are in the outputs of filter after filter.
        var map = changed is null ? value.AsMap : new ValueMap(changed);
        map.IsKnownJson = true;
        return Value.From(map);
    }

    private static bool IsBehind(Value left, Value right) => JqOrder.CompareText(left.AsString, right.AsString) > 0;

    private static bool IsSame(Value left, Value right) => left.Kind switch
    {
        ValueKind.Sequence or ValueKind.Map => Value.AreSame(left, right),
        _ => left.Kind == right.Kind,
    };

    private static ImmutableArray<Value> Wrap(Value[] items) =>
        System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(items);
}
