namespace Semconv.LiveCheck.Samples;

/// <summary>The links of a span, in the order of the input.</summary>
public readonly ref struct SpanLinks
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<SampleSlot> _slots;
    private readonly ReadOnlySpan<SpanLinkSample.Slot> _links;

    public SpanLinks(ReadOnlySpan<byte> bytes, ReadOnlySpan<SampleSlot> slots, ReadOnlySpan<SpanLinkSample.Slot> links)
    {
        _bytes = bytes;
        _slots = slots;
        _links = links;
    }

    public int Count => _links.Length;

    public SpanLinkSample this[int index]
    {
        get
        {
            ref readonly var slot = ref _links[index];
            return new SpanLinkSample
            {
                TraceId = slot.TraceId.In(_bytes),
                SpanId = slot.SpanId.In(_bytes),
                TraceState = slot.TraceState.In(_bytes),
                Flags = slot.Flags,
                TraceIdText = slot.TraceIdText.In(_bytes),
                SpanIdText = slot.SpanIdText.In(_bytes),
                DroppedAttributes = slot.DroppedAttributes,
                Attributes = new SampleAttributes(_bytes, _slots, slot.Start, slot.End),
            };
        }
    }
}
