namespace Semconv.Templating.Values;

/// <summary>Sorts the entries of a map by their keys, all of which are text, in ordinal order. Equal keys keep their order.</summary>
/// <remarks>The platform's sort is generic over the entry, so that it is in no compiled image.</remarks>
internal static class EntrySort
{
    /// <summary>Up to this many entries insertion beats merging.</summary>
    private const int InsertionLimit = 24;

    public static void Sort(KeyValuePair<Value, Value>[] entries)
    {
        if (entries.Length <= InsertionLimit)
        {
            Insert(entries, 0, entries.Length);
        }
        else
        {
            Merge(entries, new KeyValuePair<Value, Value>[entries.Length], 0, entries.Length);
        }
    }

    private static void Insert(KeyValuePair<Value, Value>[] entries, int start, int end)
    {
        for (var index = start + 1; index < end; index++)
        {
            var entry = entries[index];
            var place = index;
            while (place > start && Compare(entries[place - 1], entry) > 0)
            {
                entries[place] = entries[place - 1];
                place--;
            }

            entries[place] = entry;
        }
    }

    private static void Merge(KeyValuePair<Value, Value>[] entries, KeyValuePair<Value, Value>[] room, int start, int end)
    {
        if (end - start <= InsertionLimit)
        {
            Insert(entries, start, end);
            return;
        }

        var middle = start + ((end - start) / 2);
        Merge(entries, room, start, middle);
        Merge(entries, room, middle, end);
        if (Compare(entries[middle - 1], entries[middle]) <= 0)
        {
            return;
        }

        Array.Copy(entries, start, room, start, middle - start);
        var left = start;
        var right = middle;
        for (var place = start; left < middle; place++)
        {
            entries[place] = right < end && Compare(entries[right], room[left]) < 0 ? entries[right++] : room[left++];
        }
    }

    private static int Compare(in KeyValuePair<Value, Value> left, in KeyValuePair<Value, Value> right) =>
        string.CompareOrdinal(left.Key.AsString, right.Key.AsString);
}
