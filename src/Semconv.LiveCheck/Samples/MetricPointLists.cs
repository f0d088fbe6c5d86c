namespace Semconv.LiveCheck.Samples;

/// <summary>What the points of a metric hold in lists; each point has a range of every list.</summary>
public readonly ref struct MetricPointLists
{
    /// <summary>The counts of buckets, of every kind of histogram.</summary>
    public ReadOnlySpan<ulong> Counts { get; init; }

    public ReadOnlySpan<double> Bounds { get; init; }

    public ReadOnlySpan<ExemplarSample.Slot> Exemplars { get; init; }

    /// <summary>The attributes of the exemplars.</summary>
    public ReadOnlySpan<SampleSlot> ExemplarAttributes { get; init; }
}
