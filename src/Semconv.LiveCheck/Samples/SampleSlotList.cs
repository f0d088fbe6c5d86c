namespace Semconv.LiveCheck.Samples;

/// <summary>The slots of one sample; cleared and filled again for the next.</summary>
/// <remarks>A value costs a sender two bytes and a slot twenty times as much, so there is an end: what comes behind it is not kept.</remarks>
public sealed class SampleSlotList
{
    private const int Most = 1 << 19;

    private SampleSlot[] _slots = new SampleSlot[64];

    /// <summary>Whether there were more values than are kept.</summary>
    public bool IsCut { get; private set; }

    public int Count { get; private set; }

    public ReadOnlySpan<SampleSlot> Span => _slots.AsSpan(0, Count);

    /// <summary>Adds an empty value that ends behind itself.</summary>
    public int Open()
    {
        MakeRoom();
        _slots[Count] = new SampleSlot { End = Count + 1 };
        return Count++;
    }

    /// <summary>Adds a value that has no others inside it.</summary>
    public void Add(TextRange key, SampleValueKind kind, long bits, TextRange text)
    {
        MakeRoom();
        _slots[Count] = new SampleSlot { Key = key, Kind = kind, Bits = bits, Text = text, End = Count + 1 };
        Count++;
    }

    /// <summary>Fills a value; what was inside it before is gone.</summary>
    public void Set(int index, SampleValueKind kind, long bits = 0, TextRange text = default)
    {
        Count = index + 1;
        _slots[index] = _slots[index] with { Kind = kind, Bits = bits, Text = text };
    }

    /// <summary>Notes the type that the input says the value has.</summary>
    public void Declare(int index, SampleValueType type) => _slots[index] = _slots[index] with { DeclaredType = type };

    /// <summary>Ends a value behind all that was added since it was opened.</summary>
    public void Close(int index, TextRange key = default) => _slots[index] = _slots[index] with { Key = key, End = Count };

    /// <summary>Forgets everything from a value on.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Takes out a value with all that is inside it; it must not be inside another one.</summary>
    public void Remove(int index)
    {
        var size = _slots[index].End - index;
        for (var next = index + size; next < Count; next++)
        {
            _slots[next - size] = _slots[next] with { End = _slots[next].End - size };
        }

        Count -= size;
    }

    public void Clear()
    {
        Count = 0;
        IsCut = false;
    }

    /// <summary>At the end the last slot is used again.</summary>
    private void MakeRoom()
    {
        if (Count < _slots.Length)
        {
            return;
        }

        if (Count == Most)
        {
            IsCut = true;
            Count--;
        }
        else
        {
            Array.Resize(ref _slots, Count * 2);
        }
    }
}
