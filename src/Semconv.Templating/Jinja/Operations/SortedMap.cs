using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>Maps that templates build are sorted by key; of a repeated key the last value counts.</summary>
internal static class SortedMap
{
    /// <summary>Up to this many entries, which is nearly always, they are sorted by insertion.</summary>
    private const int InsertionLimit = 24;

    /// <param name="entries">The entries as they came. The map may take the array.</param>
    public static ValueMap Create(KeyValuePair<Value, Value>[] entries)
    {
        if (entries.Length <= 1)
        {
            return ValueMap.OfDistinct(entries);
        }

        // Both sorts are stable, so that the last of equal keys stays the last.
        if (entries.Length > InsertionLimit)
        {
            entries = [.. entries.OrderBy(entry => entry.Key, Comparison.Instance)];
        }
        else
        {
            Insert(entries);
        }

        var count = 1;
        for (var index = 1; index < entries.Length; index++)
        {
            var previous = entries[count - 1].Key;
            var isRepeated = Comparison.Compare(previous, entries[index].Key) == 0;
            count += isRepeated ? 0 : 1;
            entries[count - 1] = isRepeated ? KeyValuePair.Create(previous, entries[index].Value) : entries[index];
        }

        return ValueMap.OfDistinct(count == entries.Length ? entries : entries[..count]);
    }

    private static void Insert(KeyValuePair<Value, Value>[] entries)
    {
        for (var index = 1; index < entries.Length; index++)
        {
            var entry = entries[index];
            var place = index;
            while (place > 0 && Comparison.Compare(entries[place - 1].Key, entry.Key) > 0)
            {
                entries[place] = entries[place - 1];
                place--;
            }

            entries[place] = entry;
        }
    }
}
