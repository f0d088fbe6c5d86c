namespace Semconv.LiveCheck.Samples;

/// <summary>The value of an attribute, the body of a log record, or an item inside one of these.</summary>
public readonly ref struct SampleValue
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<SampleSlot> _slots;
    private readonly int _index;

    public SampleValue(ReadOnlySpan<byte> bytes, ReadOnlySpan<SampleSlot> slots, int index)
    {
        _bytes = bytes;
        _slots = slots;
        _index = index;
    }

    /// <summary><see cref="SampleValueKind.Empty"/> also for a value that is not there at all.</summary>
    public SampleValueKind Kind => _slots.IsEmpty ? SampleValueKind.Empty : _slots[_index].Kind;

    /// <summary>False for an attribute that is only a key, and for a null.</summary>
    public bool HasValue => Kind != SampleValueKind.Empty;

    /// <summary>The type that the input says the value has, which need not be true.</summary>
    public SampleValueType DeclaredType => _slots.IsEmpty ? SampleValueType.None : _slots[_index].DeclaredType;

    public bool Bool => _slots[_index].Bits != 0;

    /// <summary>The largest value when <see cref="Text"/> has the digits of a larger one, which only Weaver's samples can.</summary>
    public long Int => _slots[_index].Bits;

    public double Double => BitConverter.Int64BitsToDouble(_slots[_index].Bits);

    /// <summary>The UTF-8 of a text, the bytes of a byte string, or the digits of an int that does not fit.</summary>
    public ReadOnlySpan<byte> Text => _slots[_index].Text.In(_bytes);

    /// <summary>The items of a list, which have empty keys, or the entries of a map.</summary>
    public SampleAttributes Items => new(_bytes, _slots, _index + 1, _slots[_index].End);
}
