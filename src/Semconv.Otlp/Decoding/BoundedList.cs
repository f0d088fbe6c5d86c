using System.Runtime.InteropServices;

namespace Semconv.Otlp.Decoding;

/// <summary>What one sample has of a kind; cleared and filled again for the next.</summary>
/// <remarks>An empty item costs a sender two bytes and us a hundred, so there is an end: what comes behind it is not kept.</remarks>
internal sealed class BoundedList<T>
{
    private const int Most = 1 << 17;

    private readonly List<T> _items = [];

    public int Count => _items.Count;

    /// <summary>Whether there were more items than are kept.</summary>
    public bool IsCut { get; private set; }

    public ReadOnlySpan<T> Span => CollectionsMarshal.AsSpan(_items);

    public void Add(in T item)
    {
        if (_items.Count < Most)
        {
            _items.Add(item);
        }
        else
        {
            IsCut = true;
        }
    }

    public void Clear()
    {
        _items.Clear();
        IsCut = false;
    }
}
