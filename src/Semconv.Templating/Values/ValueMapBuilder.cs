namespace Semconv.Templating.Values;

/// <summary>Collects the entries of a <see cref="ValueMap"/>.</summary>
public sealed class ValueMapBuilder
{
    private const int FirstCapacity = 4;

    private KeyValuePair<Value, Value>[] _entries;
    private Dictionary<Value, int>? _index;

    public ValueMapBuilder(int capacity = 0) => _entries = capacity == 0 ? [] : new KeyValuePair<Value, Value>[capacity];

    public int Count { get; private set; }

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
            _index?.Add(key, Count);
            Add(entry);
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

    public ValueMap ToMap()
    {
        if (Count == 0)
        {
            return ValueMap.Empty;
        }

        var entries = new KeyValuePair<Value, Value>[Count];
        Array.Copy(_entries, entries, Count);
        return new ValueMap(entries);
    }

    private void Add(KeyValuePair<Value, Value> entry)
    {
        if (Count == _entries.Length)
        {
            var entries = new KeyValuePair<Value, Value>[Math.Max(FirstCapacity, (int)Math.Min((long)Count * 2, Array.MaxLength))];
            Array.Copy(_entries, entries, Count);
            _entries = entries;
        }

        _entries[Count++] = entry;
    }

    private int IndexOf(Value key)
    {
        if (Count > ValueMap.ScanLimit)
        {
            _index ??= BuildIndex();
            return _index.TryGetValue(key, out var position) ? position : -1;
        }

        for (var position = 0; position < Count; position++)
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
        var index = new Dictionary<Value, int>(Count * 2);
        for (var position = 0; position < Count; position++)
        {
            index.Add(_entries[position].Key, position);
        }

        return index;
    }
}
