namespace Semconv.LiveCheck.Samples;

/// <summary>The points of a metric, in the order of the input.</summary>
public readonly ref struct MetricPoints
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadOnlySpan<SampleSlot> _slots;
    private readonly ReadOnlySpan<MetricPointSample.Slot> _points;
    private readonly MetricPointLists _lists;

    public MetricPoints(
        ReadOnlySpan<byte> bytes, ReadOnlySpan<SampleSlot> slots, ReadOnlySpan<MetricPointSample.Slot> points, MetricPointLists lists = default)
    {
        _bytes = bytes;
        _slots = slots;
        _points = points;
        _lists = lists;
    }

    public int Count => _points.Length;

    public MetricPointSample this[int index]
    {
        get
        {
            ref readonly var slot = ref _points[index];
            var counts = Part(_lists.Counts, slot.Counts);
            var isExponential = slot.Form == MetricPointForm.ExponentialHistogram;
            return new MetricPointSample
            {
                Figures = slot,
                Attributes = new SampleAttributes(_bytes, _slots, slot.Start, slot.End),
                BucketCounts = isExponential ? [] : counts,
                PositiveCounts = isExponential ? counts : [],
                NegativeCounts = Part(_lists.Counts, slot.NegativeCounts),
                ExplicitBounds = Part(_lists.Bounds, slot.Bounds),
                Exemplars = new MetricExemplars(_bytes, _lists.ExemplarAttributes, Part(_lists.Exemplars, slot.Exemplars)),
            };
        }
    }

    private static ReadOnlySpan<T> Part<T>(ReadOnlySpan<T> list, TextRange range) => list.Slice(range.Start, range.Length);
}
