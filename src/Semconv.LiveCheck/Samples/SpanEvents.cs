namespace Semconv.LiveCheck.Samples;

/// <summary>The events of a span, in the order of the input.</summary>
public readonly ref struct SpanEvents
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<SampleSlot> _slots;
    private readonly ReadOnlySpan<SpanEventSample.Slot> _events;

    public SpanEvents(ReadOnlySpan<byte> bytes, ReadOnlySpan<SampleSlot> slots, ReadOnlySpan<SpanEventSample.Slot> events)
    {
        _bytes = bytes;
        _slots = slots;
        _events = events;
    }

    public int Count => _events.Length;

    public SpanEventSample this[int index]
    {
        get
        {
            var slot = _events[index];
            return new SpanEventSample
            {
                Name = slot.Name.In(_bytes),
                Time = slot.Time,
                DroppedAttributes = slot.DroppedAttributes,
                Attributes = new SampleAttributes(_bytes, _slots, slot.Start, slot.End),
            };
        }
    }
}
