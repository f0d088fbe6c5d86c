namespace Semconv.Templating.Values;

/// <summary>Sorts values so that equal ones keep their order.</summary>
/// <remarks>What the platform has for this is generic over the value, so that it is in no compiled image.</remarks>
internal static class StableSort
{
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
        var order = new int[keys.Length];
        for (var index = 0; index < order.Length; index++)
        {
            order[index] = index;
        }

        Merge(order, new int[order.Length], 0, order.Length, keys, comparer);
        return order;
    }

    private static void Merge(int[] order, int[] room, int start, int end, ReadOnlySpan<Value> keys, IComparer<Value> comparer)
    {
        if (end - start < 2)
        {
            return;
        }

        var middle = start + ((end - start) / 2);
        Merge(order, room, start, middle, keys, comparer);
        Merge(order, room, middle, end, keys, comparer);
        if (comparer.Compare(keys[order[middle - 1]], keys[order[middle]]) <= 0)
        {
            return;
        }

        Array.Copy(order, start, room, start, middle - start);
        var left = start;
        var right = middle;
        for (var place = start; left < middle; place++)
        {
            order[place] = right < end && comparer.Compare(keys[order[right]], keys[room[left]]) < 0 ? order[right++] : room[left++];
        }
    }
}
