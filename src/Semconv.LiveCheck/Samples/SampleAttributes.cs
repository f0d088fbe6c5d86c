namespace Semconv.LiveCheck.Samples;

/// <summary>Attributes in the order of the input; a key may come twice.</summary>
public readonly ref struct SampleAttributes
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<SampleSlot> _slots;
    private readonly int _start;
    private readonly int _end;

    public SampleAttributes(ReadOnlySpan<byte> bytes, ReadOnlySpan<SampleSlot> slots, int start, int end)
    {
        _bytes = bytes;
        _slots = slots;
        _start = start;
        _end = end;
    }

    /// <summary>How many values there are, those inside of others included.</summary>
    public int Size => _end - _start;

    public bool IsEmpty => _start >= _end;

    /// <summary>The places of the attributes, for <see cref="At"/>.</summary>
    internal SlotEnumerable Slots => new(_slots, _start, _end);

    public Enumerator GetEnumerator() => new(this);

    internal SampleEntry At(int slot) => new(_slots[slot].Key.In(_bytes), new SampleValue(_bytes, _slots, slot));

    /// <summary>Goes from one attribute to the next, past the values inside it.</summary>
    public ref struct Enumerator
    {
        private readonly SampleAttributes _attributes;
        private int _index;
        private int _next;

        internal Enumerator(SampleAttributes attributes)
        {
            _attributes = attributes;
            _next = attributes._start;
        }

        public readonly SampleEntry Current => new(
            _attributes._slots[_index].Key.In(_attributes._bytes), new SampleValue(_attributes._bytes, _attributes._slots, _index));

        public bool MoveNext()
        {
            if (_next >= _attributes._end)
            {
                return false;
            }

            _index = _next;
            _next = _attributes._slots[_index].End;
            return true;
        }
    }

    /// <summary>Goes from one place to the next, past the values inside it.</summary>
    internal ref struct SlotEnumerable(ReadOnlySpan<SampleSlot> slots, int start, int end)
    {
        private readonly ReadOnlySpan<SampleSlot> _slots = slots;
        private int _next = start;

        public int Current { get; private set; }

        public readonly SlotEnumerable GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next >= end)
            {
                return false;
            }

            Current = _next;
            _next = _slots[_next].End;
            return true;
        }
    }
}
