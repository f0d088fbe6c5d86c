namespace Semconv.LiveCheck.Samples;

/// <summary>The exemplars of a point, in the order of the input.</summary>
public readonly ref struct MetricExemplars
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<SampleSlot> _slots;
    private readonly ReadOnlySpan<ExemplarSample.Slot> _exemplars;

    public MetricExemplars(ReadOnlySpan<byte> bytes, ReadOnlySpan<SampleSlot> slots, ReadOnlySpan<ExemplarSample.Slot> exemplars)
    {
        _bytes = bytes;
        _slots = slots;
        _exemplars = exemplars;
    }

    public int Count => _exemplars.Length;

    public ExemplarSample this[int index]
    {
        get
        {
            ref readonly var slot = ref _exemplars[index];
            return new ExemplarSample
            {
                Figures = slot,
                TraceId = slot.TraceId.In(_bytes),
                SpanId = slot.SpanId.In(_bytes),
                FilteredAttributes = new SampleAttributes(_bytes, _slots, slot.Start, slot.End),
            };
        }
    }
}
