namespace Semconv.LiveCheck.Samples;

/// <summary>A single measurement that a point of a metric keeps as an example.</summary>
public readonly ref struct ExemplarSample
{
    /// <summary>The attributes of the measurement that the point itself does not have.</summary>
    public SampleAttributes FilteredAttributes { get; init; }

    public ReadOnlySpan<byte> TraceId { get; init; }

    public ReadOnlySpan<byte> SpanId { get; init; }

    public Slot Figures { get; init; }

    /// <summary>The exemplar as a decoder keeps it.</summary>
    public readonly record struct Slot
    {
        public ulong Time { get; init; }

        /// <summary>Int or double, else empty.</summary>
        public SampleValueKind ValueKind { get; init; }

        /// <summary>The value; of a double the bits.</summary>
        public long ValueBits { get; init; }

        public TextRange TraceId { get; init; }

        public TextRange SpanId { get; init; }

        public int Start { get; init; }

        public int End { get; init; }
    }
}
