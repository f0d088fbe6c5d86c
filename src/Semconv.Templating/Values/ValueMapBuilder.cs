namespace Semconv.Templating.Values;

/// <summary>Collects the entries of a <see cref="ValueMap"/>.</summary>
public sealed class ValueMapBuilder
{
    private readonly Dictionary<Value, int> _index = [];
    private readonly List<KeyValuePair<Value, Value>> _entries = [];

    public int Count => _entries.Count;

    /// <summary>Adds a key, or replaces its value in place.</summary>
    public ValueMapBuilder Set(Value key, Value value)
    {
        var entry = KeyValuePair.Create(key, value);
        if (_index.TryGetValue(key, out var position))
        {
            _entries[position] = entry;
        }
        else
        {
            _index.Add(key, _entries.Count);
            _entries.Add(entry);
        }

        return this;
    }

    public ValueMapBuilder Set(string key, Value value) => Set(Value.From(key), value);

    public bool Contains(Value key) => _index.ContainsKey(key);

    public ValueMap ToMap() => _entries.Count == 0 ? ValueMap.Empty : new ValueMap([.. _entries]);
}
