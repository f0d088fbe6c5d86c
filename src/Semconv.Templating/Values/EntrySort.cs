namespace Semconv.Templating.Values;

/// <summary>Sorts the entries of a map by their keys, all of which are text. Equal keys keep their order.</summary>
/// <remarks>The platform's sort is generic over the entry, so that it is in no compiled image.</remarks>
internal static class EntrySort
{
    /// <summary>Up to this many entries insertion beats merging.</summary>
    private const int InsertionLimit = 24;

    private static readonly Comparison<string> Ordinal = string.CompareOrdinal;

    /// <summary>In ordinal order.</summary>
    public static void Sort(KeyValuePair<Value, Value>[] entries) => Sort(entries, Ordinal);

    /// <param name="entries">What is sorted, in its place.</param>
    /// <param name="compare">The order of the keys.</param>
    public static void Sort(KeyValuePair<Value, Value>[] entries, Comparison<string> compare)
    {
        if (entries.Length <= InsertionLimit)
        {
            Insert(entries, compare);
        }
        else
        {
            Merge(entries, compare);
        }
    }

    private static void Insert(KeyValuePair<Value, Value>[] entries, Comparison<string> compare)
    {
        for (var index = 1; index < entries.Length; index++)
        {
            var entry = entries[index];
            var key = entry.Key.AsString;
            var place = index;
            while (place > 0 && compare(entries[place - 1].Key.AsString, key) > 0)
            {
                entries[place] = entries[place - 1];
                place--;
            }

            entries[place] = entry;
        }
    }

    private static void Merge(KeyValuePair<Value, Value>[] entries, Comparison<string> compare)
    {
        var unsorted = new KeyValuePair<Value, Value>[entries.Length];
        var keys = new Value[entries.Length];
        for (var index = 0; index < keys.Length; index++)
        {
            unsorted[index] = entries[index];
            keys[index] = entries[index].Key;
        }

        var order = StableSort.OrderOf(keys, new KeyOrder(compare));
        for (var index = 0; index < order.Length; index++)
        {
            entries[index] = unsorted[order[index]];
        }
    }

    private sealed class KeyOrder(Comparison<string> compare) : IComparer<Value>
    {
        public int Compare(Value x, Value y) => compare(x.AsString, y.AsString);
    }
}
