using System.Collections.Immutable;

namespace Semconv.Core.Statistics;

/// <summary>Counts how often each name occurs.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int Names => _counts.Count;

    public int Total { get; private set; }

    public IEnumerable<KeyValuePair<string, int>> Counts => _counts;

    public int this[string name] => _counts.GetValueOrDefault(name);

    /// <summary>A count of zero adds no name.</summary>
    public void Add(string name, int count = 1)
    {
        if (count > 0)
        {
            _counts[name] = this[name] + count;
            Total += count;
        }
    }

    public ImmutableSortedDictionary<string, int> ToSorted() =>
        _counts.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
