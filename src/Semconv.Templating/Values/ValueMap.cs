using System.Collections;

namespace Semconv.Templating.Values;

/// <summary>An immutable map that keeps the order in which keys were added. Keys are any value, nearly always strings.</summary>
public sealed class ValueMap : IReadOnlyCollection<KeyValuePair<Value, Value>>, IEquatable<ValueMap>
{
    /// <summary>Up to this many entries a scan beats a hash table.</summary>
    internal const int ScanLimit = 16;

    private readonly KeyValuePair<Value, Value>[] _entries;
    private Dictionary<Value, int>? _index;
    private volatile bool _wasSearched;

    internal ValueMap(KeyValuePair<Value, Value>[] entries) => _entries = entries;

    public static ValueMap Empty { get; } = new([]);

    public int Count => _entries.Length;

    public ReadOnlySpan<KeyValuePair<Value, Value>> Entries => _entries;

    /// <summary>A map of the entries; a key that comes again replaces the value and keeps its first place.</summary>
    public static ValueMap Create(IEnumerable<KeyValuePair<Value, Value>> entries)
    {
        var builder = new ValueMapBuilder();
        foreach (var (key, value) in entries)
        {
            builder.Set(key, value);
        }

        return builder.ToMap();
    }

    /// <summary>A map of entries whose keys all differ, which is not checked.</summary>
    public static ValueMap OfDistinct(KeyValuePair<Value, Value>[] entries) => entries.Length == 0 ? Empty : new ValueMap(entries);

    public bool TryGet(Value key, out Value value)
    {
        var index = IndexOf(key);
        value = index < 0 ? Value.Undefined : _entries[index].Value;
        return index >= 0;
    }

    public bool TryGet(string key, out Value value)
    {
        if (_entries.Length > ScanLimit)
        {
            return TryGet(Value.From(key), out value);
        }

        foreach (var entry in _entries)
        {
            if (entry.Key.IsString && entry.Key.AsString == key)
            {
                value = entry.Value;
                return true;
            }
        }

        value = Value.Undefined;
        return false;
    }

    /// <summary>The same entries and one more, or one that is changed in its place.</summary>
    public ValueMap With(Value key, Value value)
    {
        var index = IndexOf(key);
        var place = index < 0 ? _entries.Length : index;
        var entries = new KeyValuePair<Value, Value>[Math.Max(_entries.Length, place + 1)];
        _entries.CopyTo(entries, 0);
        entries[place] = KeyValuePair.Create(index < 0 ? key : _entries[index].Key, value);
        return new ValueMap(entries);
    }

    /// <summary>The same entries in the order of their keys, all of which are text.</summary>
    public ValueMap SortByName()
    {
        var names = new string[_entries.Length];
        for (var index = 0; index < names.Length; index++)
        {
            names[index] = _entries[index].Key.AsString;
        }

        Array.Sort(names, StringComparer.Ordinal);
        var sorted = new KeyValuePair<Value, Value>[names.Length];
        for (var index = 0; index < names.Length; index++)
        {
            TryGet(names[index], out var value);
            sorted[index] = KeyValuePair.Create(Value.From(names[index]), value);
        }

        return OfDistinct(sorted);
    }

    public bool ContainsKey(Value key) => IndexOf(key) >= 0;

    public bool Equals(ValueMap? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach (var (key, value) in _entries)
        {
            if (!other.TryGet(key, out var theirs) || !theirs.Equals(value))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as ValueMap);

    public override int GetHashCode() => Count;

    public IEnumerator<KeyValuePair<Value, Value>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<Value, Value>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    private int IndexOf(Value key)
    {
        if (_entries.Length > ScanLimit && _wasSearched)
        {
            var index = Volatile.Read(ref _index) ?? BuildIndex();
            return index.TryGetValue(key, out var position) ? position : -1;
        }

        // A program that adds key after key searches each map once: a hash table for each would cost far more than the scan.
        _wasSearched = true;
        for (var candidate = 0; candidate < _entries.Length; candidate++)
        {
            if (_entries[candidate].Key.Equals(key))
            {
                return candidate;
            }
        }

        return -1;
    }

    private Dictionary<Value, int> BuildIndex()
    {
        var index = new Dictionary<Value, int>(_entries.Length);
        for (var position = 0; position < _entries.Length; position++)
        {
            index[_entries[position].Key] = position;
        }

        Volatile.Write(ref _index, index);
        return index;
    }
}
