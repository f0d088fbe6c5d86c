using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Semconv.Text;

/// <summary>Sorts and leaves equals in their order.</summary>
/// <remarks>LINQ does the same, with a dozen types for each kind of item, of which one is compiled anew in each process.</remarks>
public static class StableOrder
{
    /// <summary>The items, sorted.</summary>
    public static ImmutableArray<T> Of<T>(IEnumerable<T> items, Comparison<T> comparison)
        where T : class
    {
        // What LINQ collects a sequence with is compiled anew, too.
        var sorted = new List<T>(items).ToArray();
        if (!IsSorted(sorted, comparison))
        {
            Sort(sorted, new T[sorted.Length], comparison);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    private static bool IsSorted<T>(T[] items, Comparison<T> comparison)
    {
        for (var index = 1; index < items.Length; index++)
        {
            if (comparison(items[index - 1], items[index]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Merges runs of items, each twice as long as those of the round before.</summary>
    private static void Sort<T>(T[] items, T[] merged, Comparison<T> comparison)
    {
        for (var run = 1L; run < items.Length; run *= 2)
        {
            for (var start = 0L; start < items.Length; start += 2 * run)
            {
                var middle = (int)Math.Min(start + run, items.Length);
                Merge(items.AsSpan((int)start, middle - (int)start), items.AsSpan(middle, (int)Math.Min(run, items.Length - middle)), merged.AsSpan((int)start), comparison);
            }

            merged.CopyTo(items, 0);
        }
    }

    private static void Merge<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> merged, Comparison<T> comparison)
    {
        var count = 0;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            ref var next = ref comparison(left[0], right[0]) <= 0 ? ref left : ref right;
            merged[count++] = next[0];
            next = next[1..];
        }

        left.CopyTo(merged[count..]);
        right.CopyTo(merged[(count + left.Length)..]);
    }
}
