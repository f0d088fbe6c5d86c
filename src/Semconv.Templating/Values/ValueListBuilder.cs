using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Semconv.Templating.Values;

/// <summary>Collects the items of a list.</summary>
/// <remarks>The platform's builders, LINQ and what <see cref="Array"/> has for this are generic over the value, so that they are in no compiled image.</remarks>
public sealed class ValueListBuilder
{
    private const int FirstCapacity = 4;

    private Value[] _items;

    public ValueListBuilder(int capacity = 0) => _items = capacity == 0 ? [] : new Value[capacity];

    public ValueListBuilder(ReadOnlySpan<Value> items)
        : this(items.Length) => AddRange(items);

    public int Count { get; private set; }

    public Value this[int index] => index < Count ? _items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The items so far, until the next one comes.</summary>
    public ReadOnlySpan<Value> Items => new(_items, 0, Count);

    public void Add(Value item)
    {
        if (Count == _items.Length)
        {
            Grow(Count + 1);
        }

        _items[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<Value> items)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    /// <summary>The items of a sequence; of an array a copy.</summary>
    public static Value[] ToArray(IEnumerable<Value> items)
    {
        if (items is Value[] array)
        {
            return (Value[])array.Clone();
        }

        var list = new ValueListBuilder();
        foreach (var item in items)
        {
            list.Add(item);
        }

        return list.ToArray();
    }

    /// <summary>What a function makes of each item of a sequence.</summary>
    public static Value[] ToArray<T>(IEnumerable<T> items, Func<T, Value> make)
        where T : class
    {
        var list = new ValueListBuilder();
        foreach (var item in items)
        {
            list.Add(make(item));
        }

        return list.ToArray();
    }

    /// <summary>What a function makes of each value.</summary>
    public static Value[] ToArray(Value[] items, Func<Value, Value> make)
    {
        var made = new Value[items.Length];
        for (var index = 0; index < made.Length; index++)
        {
            made[index] = make(items[index]);
        }

        return made;
    }

    /// <summary>The items that a test keeps; the same list when it keeps all of them.</summary>
    public static ImmutableArray<Value> Keep(ImmutableArray<Value> items, Func<Value, bool> keeps)
    {
        var kept = new ValueListBuilder(items.Length);
        foreach (var item in items)
        {
            if (keeps(item))
            {
                kept.Add(item);
            }
        }

        return kept.Count == items.Length ? items : kept.DrainToImmutable();
    }

    /// <summary>The items so far; the builder is empty after it.</summary>
    public Value[] ToArray()
    {
        var items = _items;
        if (items.Length != Count)
        {
            items = new Value[Count];
            Array.Copy(_items, items, Count);
        }

        _items = [];
        Count = 0;
        return items;
    }

    /// <summary>The items so far, which stay in the builder.</summary>
    public ImmutableArray<Value> ToImmutable()
    {
        var items = new Value[Count];
        Array.Copy(_items, items, Count);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <summary>The items so far; the builder is empty after it.</summary>
    public ImmutableArray<Value> DrainToImmutable() => ImmutableCollectionsMarshal.AsImmutableArray(ToArray());

    /// <summary>The items, and room for more.</summary>
    internal static Value[] Enlarge(Value[] items, int length)
    {
        var room = new Value[length];
        Array.Copy(items, room, items.Length);
        return room;
    }

    private void Grow(int least) =>
        _items = Enlarge(_items, Math.Max(Math.Max(least, FirstCapacity), (int)Math.Min((long)Count * 2, Array.MaxLength)));
}
