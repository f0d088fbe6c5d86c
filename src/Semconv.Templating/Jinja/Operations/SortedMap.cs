using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Operations;

/// <summary>Maps that templates build are sorted by key; of a repeated key the last value counts.</summary>
internal static class SortedMap
{
    public static ValueMap Create(List<KeyValuePair<Value, Value>> entries)
    {
        if (entries.Count > 1)
        {
            // A stable sort, so that the last of equal keys stays the last.
            entries = [.. entries.OrderBy(entry => entry.Key, Comparison.Instance)];
        }

        var builder = new ValueMapBuilder();
        Value previous = default;
        foreach (var (key, value) in entries)
        {
            var kept = builder.Count > 0 && Comparison.Compare(previous, key) == 0 ? previous : key;
            builder.Set(kept, value);
            previous = kept;
        }

        return builder.ToMap();
    }
}
