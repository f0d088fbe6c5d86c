namespace Semconv.Templating.Values;

/// <summary>Sorts the entries of a map by their keys, all of which are text. Equal keys keep their order.</summary>
/// <remarks>The platform's sort is generic over the entry, so that it is in no compiled image.</remarks>
internal readonly struct EntrySort
{
    private static readonly Comparison<string> Ordinal = string.CompareOrdinal;

    /// <summary>Up to this many entries insertion beats merging.</summary>
    private const int InsertionLimit = 24;

    private readonly KeyValuePair<Value, Value>[] _entries;
    private readonly KeyValuePair<Value, Value>[] _room;
    private readonly Comparison<string> _compare;

    private EntrySort(KeyValuePair<Value, Value>[] entries, Comparison<string> compare)
    {
        _entries = entries;
        _room = entries.Length <= InsertionLimit ? [] : new KeyValuePair<Value, Value>[entries.Length];
        _compare = compare;
    }

    /// <summary>In ordinal order.</summary>
    public static void Sort(KeyValuePair<Value, Value>[] entries) => Sort(entries, Ordinal);

    /// <param name="entries">What is sorted, in its place.</param>
    /// <param name="compare">The order of the keys.</param>
    public static void Sort(KeyValuePair<Value, Value>[] entries, Comparison<string> compare) =>
        new EntrySort(entries, compare).Merge(0, entries.Length);

    private void Insert(int start, int end)
    {
        for (var index = start + 1; index < end; index++)
        {
            var entry = _entries[index];
            var place = index;
            while (place > start && Compare(_entries[place - 1], entry) > 0)
            {
                _entries[place] = _entries[place - 1];
                place--;
            }

            _entries[place] = entry;
        }
    }

    private void Merge(int start, int end)
    {
        if (end - start <= InsertionLimit)
        {
            Insert(start, end);
            return;
        }

        var middle = start + ((end - start) / 2);
        Merge(start, middle);
        Merge(middle, end);
        if (Compare(_entries[middle - 1], _entries[middle]) <= 0)
        {
            return;
        }

        Array.Copy(_entries, start, _room, start, middle - start);
        var left = start;
        var right = middle;
        for (var place = start; left < middle; place++)
        {
            _entries[place] = right < end && Compare(_entries[right], _room[left]) < 0 ? _entries[right++] : _room[left++];
        }
    }

    private int Compare(in KeyValuePair<Value, Value> left, in KeyValuePair<Value, Value> right) => _compare(left.Key.AsString, right.Key.AsString);
}
