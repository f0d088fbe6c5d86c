using System.Collections.Immutable;
using System.Globalization;

namespace Semconv.Core.Statistics;

/// <summary>How often each name occurs, sorted by name (numbers by size).</summary>
public sealed record CountTable(ImmutableArray<(string Name, int Count)> Entries)
{
    public static CountTable Empty { get; } = new([]);

    /// <summary>The entries from the most frequent to the least, equals by name.</summary>
    public IEnumerable<(string Name, int Count)> ByFrequency => Entries.OrderByDescending(entry => entry.Count);

    public static CountTable Of(IEnumerable<string> names)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        return new CountTable([.. counts.Select(entry => (entry.Key, entry.Value))]);
    }

    public static CountTable OfNumbers(IEnumerable<int> numbers)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var number in numbers)
        {
            counts[number] = counts.GetValueOrDefault(number) + 1;
        }

        return new CountTable([.. counts.Select(entry => (entry.Key.ToString(CultureInfo.InvariantCulture), entry.Value))]);
    }
}
