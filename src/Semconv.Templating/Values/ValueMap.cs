using System.Collections;

namespace Semconv.Templating.Values;

/// <summary>An immutable map that keeps the order in which keys were added. Keys are any value, nearly always strings.</summary>
public sealed class ValueMap : IReadOnlyCollection<KeyValuePair<Value, Value>>, IEquatable<ValueMap>
{
    /// <summary>Up to this many entries a scan beats a hash table.</summary>
    internal const int ScanLimit = 16;

    private readonly KeyValuePair<Value, Value>[] _entries;
    private Dictionary<Value, int>? _index;
    private KeyOrder _order;
    private volatile bool _wasSearched;

    internal ValueMap(KeyValuePair<Value, Value>[] entries) => _entries = entries;

    public static ValueMap Empty { get; } = new([]);

    public int Count => _entries.Length;

    public ReadOnlySpan<KeyValuePair<Value, Value>> Entries => _entries;

    /// <summary>Whether it was found to be as JSON can hold it, keys in order and all that is inside.</summary>
    internal bool IsKnownJson { get; set; }

    /// <summary>What a language printed for the map, which asks again and again what it starts with; null until then.</summary>
    internal string? PrintedText { get; set; }

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

    /// <summary>A map of entries whose keys are text and all differ, in the order of their keys. Takes ownership of the array.</summary>
    public static ValueMap OfDistinctByName(KeyValuePair<Value, Value>[] entries)
    {
        EntrySort.Sort(entries);
        return entries.Length == 0 ? Empty : new ValueMap(entries) { _order = KeyOrder.Ordinal };
    }

    public bool TryGet(Value key, out Value value)
    {
        var index = IndexOf(key);
        value = index < 0 ? Value.Undefined : _entries[index].Value;
        return index >= 0;
    }

    public bool TryGet(string key, out Value value)
    {
        var entries = _entries;
        if (entries.Length > ScanLimit)
        {
            return TryGet(Value.From(key), out value);
        }

        // Names of fields are literals here and interned in templates: nearly always it is the same text.
        for (var index = 0; index < entries.Length; index++)
        {
            if (entries[index].Key.IsSame(key))
            {
                value = entries[index].Value;
                return true;
            }
        }

        for (var index = 0; index < entries.Length; index++)
        {
            ref readonly var entry = ref entries[index];
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
    public ValueMap SortByName() => OfDistinctByName(CopyEntries());

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

    /// <summary>The entries as an array of one's own.</summary>
    /// <remarks>A spread and the enumerator of an array would be compiled anew in every process.</remarks>
    internal KeyValuePair<Value, Value>[] CopyEntries() => (KeyValuePair<Value, Value>[])_entries.Clone();

    public IEnumerator<KeyValuePair<Value, Value>> GetEnumerator()
    {
        foreach (var entry in _entries)
        {
            yield return entry;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(Value key)
    {
        if (_entries.Length > ScanLimit && key.IsString && IsSorted())
        {
            return Search(key.AsString);
        }

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

    /// <summary>Nearly all large maps are in the order of their keys; then a search needs no table.</summary>
    private bool IsSorted()
    {
        if (_order == KeyOrder.Unknown)
        {
            var isSorted = _entries[0].Key.IsString;
            for (var index = 1; isSorted && index < _entries.Length; index++)
            {
                isSorted = _entries[index].Key.IsString && string.CompareOrdinal(_entries[index - 1].Key.AsString, _entries[index].Key.AsString) < 0;
            }

            _order = isSorted ? KeyOrder.Ordinal : KeyOrder.Other;
        }

        return _order == KeyOrder.Ordinal;
    }

    private int Search(string key)
    {
        var low = 0;
        var high = _entries.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_entries[middle].Key.AsString, key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
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

    private enum KeyOrder : byte
    {
        Unknown,
        Ordinal,
        Other,
    }
}
