using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>The items of a value: of a list, the keys of a map, the characters of a string; none and undefined have none.</summary>
internal static class Iteration
{
    /// <summary>Null for what cannot be iterated. The array is not to be changed.</summary>
    public static Value[]? TryItems(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Undefined or ValueKind.None:
                return [];
            case ValueKind.Sequence:
                return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(value.AsSequence);
            case ValueKind.Map:
                return Keys(value.AsMap);
            case ValueKind.String:
                return Characters.Of(value.AsString);
            case ValueKind.Object when value.AsObject is LazyListObject list:
                return list.Items;
            case ValueKind.Object when value.AsObject is JinjaObject item:
                return item.Enumerate() is { } items ? ValueListBuilder.ToArray(items) : null;
            default:
                return null;
        }
    }

    public static Value[] Items(Value value) => TryItems(value) ?? throw Fail(value);

    /// <summary>Items of a real list or object, for places where strings and none do not count.</summary>
    public static Value[]? TryObjectItems(Value value) =>
        value.Kind is ValueKind.Sequence or ValueKind.Map or ValueKind.Object ? TryItems(value) : null;

    /// <summary>Null for what has no pairs.</summary>
    public static KeyValuePair<Value, Value>[]? TryPairs(Value value)
    {
        if (value.Kind == ValueKind.Map)
        {
            return value.AsMap.CopyEntries();
        }

        return Kinds.IsMap(value) && value.AsObject is JinjaObject item
            ? [.. (item.Enumerate() ?? []).Select(key => KeyValuePair.Create(key, item.GetItem(key)))]
            : null;
    }

    private static JinjaException Fail(Value value) =>
        value.Kind == ValueKind.Object && value.AsObject is InvalidObject invalid ? invalid.Error : OperationErrors.NotIterable(value);

    private static Value[] Keys(ValueMap map)
    {
        var keys = new Value[map.Count];
        for (var index = 0; index < keys.Length; index++)
        {
            keys[index] = map.Entries[index].Key;
        }

        return keys;
    }
}
