using System.Collections.Immutable;
using Semconv.Templating.Jq.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jq.Prelude;

/// <summary>Filters lists of attributes and signals, the members of enums included.</summary>
internal static class PreludeItems
{
    private static readonly Value TypeName = Value.From("type");
    private static readonly Value MembersName = Value.From("members");

    /// <summary>The items that stay, in their order.</summary>
    public static ImmutableArray<Value> Filter(ImmutableArray<Value> items, Func<Value, bool> keeps)
    {
        var kept = new ValueListBuilder(items.Length);
        foreach (var item in items)
        {
            if (keeps(item))
            {
                kept.Add(FilterMembers(item, keeps));
            }
        }

        return kept.DrainToImmutable();
    }

    /// <summary>The item with the members of its enum type filtered; the same item when all of them stay.</summary>
    public static Value FilterMembers(Value item, Func<Value, bool> keeps)
    {
        var type = item["type"];
        var members = type["members"];
        if (members.Kind != ValueKind.Sequence)
        {
            return item;
        }

        var kept = ValueListBuilder.Keep(members.AsSequence, keeps);
        return kept.Length == members.AsSequence.Length ? item : With(item, TypeName, With(type, MembersName, Value.From(kept)));
    }

    public static Value With(Value map, Value key, Value value) =>
        Value.From(new ValueMapBuilder(map.AsMap.Count + 1).SetAll(map.AsMap).Set(key, value).ToMap());

    /// <summary>A stable sort by a key, or by two.</summary>
    public static Value[] SortBy(ReadOnlySpan<Value> items, Func<Value, Value> first, Func<Value, Value>? second = null)
    {
        // Sorting by the second key before that by the first leaves equal first keys in the order of the second.
        var sorted = second is null ? items : StableSort.Sort(items, Keys(items, second), JqOrder.Instance);
        return StableSort.Sort(sorted, Keys(sorted, first), JqOrder.Instance);
    }

    private static Value[] Keys(ReadOnlySpan<Value> items, Func<Value, Value> key)
    {
        var keys = new Value[items.Length];
        for (var index = 0; index < keys.Length; index++)
        {
            keys[index] = key(items[index]);
        }

        return keys;
    }

    /// <summary>The value of a key, null without it.</summary>
    public static Value Get(Value map, string key)
    {
        var value = map[key];
        return value.IsUndefined ? Value.None : value;
    }

    /// <summary>The first of two keys that has a true value, else the second.</summary>
    public static Value GetFirst(Value map, string first, string second)
    {
        var value = map[first];
        return JqTruth.Of(value) ? value : Get(map, second);
    }
}
