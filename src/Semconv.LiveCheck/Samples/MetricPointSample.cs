namespace Semconv.LiveCheck.Samples;

/// <summary>One point of a metric. Buckets, quantiles and exemplars are not read.</summary>
public readonly ref struct MetricPointSample
{
    public SampleAttributes Attributes { get; init; }

    public Slot Figures { get; init; }

    /// <summary>The point as a decoder keeps it, without its attributes.</summary>
    public readonly record struct Slot
    {
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

        /// <summary>The first of its attributes.</summary>
        public int Start { get; init; }

        public int End { get; init; }
    }
}
