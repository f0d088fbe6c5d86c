namespace Semconv.Templating.Values;

/// <summary>Collects the entries of a <see cref="ValueMap"/>.</summary>
public sealed class ValueMapBuilder
{
    private readonly List<KeyValuePair<Value, Value>> _entries;
    private Dictionary<Value, int>? _index;

    public ValueMapBuilder(int capacity = 0) => _entries = new List<KeyValuePair<Value, Value>>(capacity);

    public int Count => _entries.Count;

    /// <summary>Adds a key, or replaces its value in place.</summary>
    public ValueMapBuilder Set(Value key, Value value)
    {
        var entry = KeyValuePair.Create(key, value);
        var position = IndexOf(key);
        if (position >= 0)
        {
            _entries[position] = entry;
        }
        else
        {
            _index?.Add(key, _entries.Count);
            _entries.Add(entry);
        }

        return this;
    }

    public ValueMapBuilder Set(string key, Value value) => Set(Value.From(key), value);

    /// <summary>Adds or replaces every entry of a map.</summary>
    public ValueMapBuilder SetAll(ValueMap map)
    {
        foreach (var (key, value) in map.Entries)
        {
            Set(key, value);
        }

        return this;
    }

    public bool Contains(Value key) => IndexOf(key) >= 0;

    public ValueMap ToMap() => _entries.Count == 0 ? ValueMap.Empty : new ValueMap([.. _entries]);

    private int IndexOf(Value key)
    {
        if (_entries.Count > ValueMap.ScanLimit)
        {
            _index ??= BuildIndex();
            return _index.TryGetValue(key, out var position) ? position : -1;
        }

        for (var position = 0; position < _entries.Count; position++)
        {
            if (_entries[position].Key.Equals(key))
            {
                return position;
            }
        }

        return -1;
    }

    private Dictionary<Value, int> BuildIndex()
    {
        var index = new Dictionary<Value, int>(_entries.Count * 2);
        for (var position = 0; position < _entries.Count; position++)
        {
            index.Add(_entries[position].Key, position);
        }

        return index;
    }
}
