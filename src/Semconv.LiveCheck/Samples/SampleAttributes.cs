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

    public bool IsEmpty => _start >= _end;

    public Enumerator GetEnumerator() => new(this);

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
}
