namespace Semconv.LiveCheck.Samples;

/// <summary>One point of a metric. Quantiles of summaries are not read.</summary>
public readonly ref struct MetricPointSample
{
    public SampleAttributes Attributes { get; init; }

    public Slot Figures { get; init; }

    /// <summary>How many measurements lie in each bucket of a histogram.</summary>
    public ReadOnlySpan<ulong> BucketCounts { get; init; }

    /// <summary>The bounds between these buckets.</summary>
    public ReadOnlySpan<double> ExplicitBounds { get; init; }

    /// <summary>The buckets of an exponential histogram above zero, from <see cref="Slot.PositiveOffset"/> on.</summary>
    public ReadOnlySpan<ulong> PositiveCounts { get; init; }

    /// <summary>The buckets of an exponential histogram below zero, from <see cref="Slot.NegativeOffset"/> on.</summary>
    public ReadOnlySpan<ulong> NegativeCounts { get; init; }

    public MetricExemplars Exemplars { get; init; }

    /// <summary>The point as a decoder keeps it, without its attributes.</summary>
    public readonly record struct Slot
    {
        public MetricPointForm Form { get; init; }

        public ulong StartTime { get; init; }

        public ulong Time { get; init; }

        public uint Flags { get; init; }

        /// <summary>Int or double for a gauge or sum, else empty.</summary>
        public SampleValueKind ValueKind { get; init; }

        /// <summary>The value of a gauge or sum; of a double the bits.</summary>
        public long ValueBits { get; init; }

        /// <summary>How many measurements a histogram or summary stands for.</summary>
        public ulong Count { get; init; }

        public double? Sum { get; init; }

        public double? Min { get; init; }

        public double? Max { get; init; }

        public int Scale { get; init; }

        public ulong ZeroCount { get; init; }

        public double ZeroThreshold { get; init; }

        public int PositiveOffset { get; init; }

        public int NegativeOffset { get; init; }

        /// <summary>The first of its attributes.</summary>
        public int Start { get; init; }

        public int End { get; init; }

        /// <summary>The counts of its buckets, or of those above zero.</summary>
        public TextRange Counts { get; init; }

        public TextRange NegativeCounts { get; init; }

        public TextRange Bounds { get; init; }

        public TextRange Exemplars { get; init; }
    }
}
