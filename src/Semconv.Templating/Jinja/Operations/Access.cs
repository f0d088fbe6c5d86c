using System.Numerics;
using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>Attributes, items and membership. What is missing is undefined; only undefined itself has no members.</summary>
internal static class Access
{
    public static Value GetAttribute(Value target, string name) => target.Kind switch
    {
        ValueKind.Map => target[name],
        ValueKind.Object when target.AsObject is JinjaObject item => item.GetAttribute(name),
        ValueKind.Undefined => throw OperationErrors.Undefined(),
        _ => Value.Undefined,
    };

    public static Value GetItem(Value target, Value key) => target.Kind switch
    {
        ValueKind.Map => GetEntry(target.AsMap, key),
        ValueKind.Sequence => GetIndexed(target.AsSequence.AsSpan(), key),
        ValueKind.String => Characters.At(target.AsString, key),
        ValueKind.Object when target.AsObject is LazyListObject list => GetIndexed(list.Items, key),
        ValueKind.Object when target.AsObject is JinjaObject { Shape: ObjectShape.Iterable } item =>
            GetIterated(item, key),
        ValueKind.Object when target.AsObject is JinjaObject item => item.GetItem(key),
        ValueKind.Undefined => throw OperationErrors.Undefined(),
        _ => Value.Undefined,
    };

    /// <summary><c>a.b.0.c</c>, as attribute arguments of filters are written.</summary>
    public static Value GetPath(Value target, string path) =>
        TryGetPath(target, path) ?? throw OperationErrors.Undefined();

    /// <summary>Null when something on the way is undefined.</summary>
    public static Value? TryGetPath(Value target, string path)
    {
        foreach (var part in path.Split('.'))
        {
            if (target.IsUndefined)
            {
                return null;
            }

            var isIndex = int.TryParse(
                part, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index);
            target = isIndex ? GetItem(target, Value.From(index)) : GetAttribute(target, part);
        }

        return target;
    }

    public static bool Contains(Value container, Value value)
    {
        switch (container.Kind)
        {
            case ValueKind.Undefined:
                return false;
            case ValueKind.String:
                var text = value.IsString ? value.AsString : ValuePrinter.ToText(value);
                return container.AsString.Contains(text, StringComparison.Ordinal);
            case ValueKind.Map:
                return TryGetEntry(container.AsMap, value, out _);
            case ValueKind.Sequence or ValueKind.Object:
                var items = Iteration.TryItems(container) ?? throw OperationErrors.NotContainer();
                return ContainsItem(items, value);
            default:
                throw OperationErrors.NotContainer();
        }
    }

    private static bool ContainsItem(Value[] items, Value value)
    {
        var text = value.IsString ? value.AsString : null;
        foreach (var item in items)
        {
            if (text is not null && item.IsString ? item.AsString == text : Comparison.AreEqual(item, value))
            {
                return true;
            }
        }

        return false;
    }

    private static Value GetEntry(ValueMap map, Value key) => TryGetEntry(map, key, out var value) ? value : Value.Undefined;

    /// <summary>Whole floats and integers are the same key.</summary>
    private static bool TryGetEntry(ValueMap map, Value key, out Value value)
    {
        if (key.IsString)
        {
            return map.TryGet(key.AsString, out value);
        }

        if (map.TryGet(key, out value) || !key.IsNumber)
        {
            return !value.IsUndefined || map.ContainsKey(key);
        }

        return key.Kind == ValueKind.Float
            ? Arithmetic.TryInteger(key) is { } whole && map.TryGet(Value.From(whole), out value)
            : map.TryGet(Value.From((double)key.AsBigInteger), out value);
    }

    public static Value GetIndexed(ReadOnlySpan<Value> items, Value key)
    {
        var index = Index(key, items.Length);
        return index is { } position && position < items.Length ? items[position] : Value.Undefined;
    }

    /// <summary>What has no length cannot be indexed from its end.</summary>
    private static Value GetIterated(JinjaObject item, Value key) => item.Length is null && Arithmetic.TryInteger(key) is { Sign: < 0 }
        ? Value.Undefined
        : GetIndexed((item.Enumerate() ?? []).ToArray(), key);

    /// <summary>The place of an item, which may lie behind the end; negative numbers count from there.</summary>
    public static int? Index(Value key, int length)
    {
        if (key.Kind == ValueKind.Int)
        {
            var place = key.AsInt + (key.AsInt < 0 ? length : 0);
            return place is >= 0 and < int.MaxValue ? (int)place : null;
        }

        if (Arithmetic.TryInteger(key) is not { } index)
        {
            return null;
        }

        index += index.Sign < 0 ? length : BigInteger.Zero;
        return index >= 0 && index < int.MaxValue ? (int)index : null;
    }
}
