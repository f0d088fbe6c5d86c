namespace Semconv.LiveCheck.Samples;

/// <summary>The points of a metric, in the order of the input.</summary>
public readonly ref struct MetricPoints
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<SampleSlot> _slots;
    private readonly ReadOnlySpan<MetricPointSample.Slot> _points;

    public MetricPoints(ReadOnlySpan<byte> bytes, ReadOnlySpan<SampleSlot> slots, ReadOnlySpan<MetricPointSample.Slot> points)
    {
        _bytes = bytes;
        _slots = slots;
        _points = points;
    }

    public int Count => _points.Length;

    public MetricPointSample this[int index]
    {
        get
        {
            ref readonly var slot = ref _points[index];
            return new MetricPointSample { Figures = slot, Attributes = new SampleAttributes(_bytes, _slots, slot.Start, slot.End) };
        }
    }
}
