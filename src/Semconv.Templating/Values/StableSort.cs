namespace Semconv.Templating.Values;

/// <summary>Sorts values so that equal ones keep their order.</summary>
/// <remarks>What the platform has for this is generic over the value, so that it is in no compiled image.</remarks>
internal readonly ref struct StableSort
{
    private readonly ReadOnlySpan<Value> _keys;
    private readonly IComparer<Value> _comparer;
    private readonly int[] _order;
    private readonly int[] _room;

    private StableSort(ReadOnlySpan<Value> keys, IComparer<Value> comparer)
    {
        _keys = keys;
        _comparer = comparer;
        _room = new int[keys.Length];
        _order = new int[keys.Length];
        for (var index = 0; index < _order.Length; index++)
        {
            _order[index] = index;
        }
    }

    /// <param name="items">What is sorted; it stays as it is.</param>
    /// <param name="comparer">The order.</param>
    public static Value[] Sort(ReadOnlySpan<Value> items, IComparer<Value> comparer) => Sort(items, items, comparer);

    /// <param name="items">What is sorted; it stays as it is.</param>
    /// <param name="keys">What each item is sorted by.</param>
    /// <param name="comparer">The order of the keys.</param>
    public static Value[] Sort(ReadOnlySpan<Value> items, ReadOnlySpan<Value> keys, IComparer<Value> comparer)
    {
        var order = OrderOf(keys, comparer);
        var sorted = new Value[items.Length];
        for (var index = 0; index < sorted.Length; index++)
        {
            sorted[index] = items[order[index]];
        }

        return sorted;
    }

    /// <summary>The places of the keys in their order.</summary>
    public static int[] OrderOf(ReadOnlySpan<Value> keys, IComparer<Value> comparer)
    {
        var sort = new StableSort(keys, comparer);
        sort.Merge(0, keys.Length);
        return sort._order;
    }

    private int Compare(int left, int right) => _comparer.Compare(_keys[left], _keys[right]);

    private void Merge(int start, int end)
    {
        if (end - start < 2)
        {
            return;
        }

        var middle = start + ((end - start) / 2);
        Merge(start, middle);
        Merge(middle, end);
        if (Compare(_order[middle - 1], _order[middle]) <= 0)
        {
            return;
        }

        Array.Copy(_order, start, _room, start, middle - start);
        var left = start;
        var right = middle;
        for (var place = start; left < middle; place++)
        {
            _order[place] = right < end && Compare(_order[right], _room[left]) < 0 ? _order[right++] : _room[left++];
        }
    }
}
