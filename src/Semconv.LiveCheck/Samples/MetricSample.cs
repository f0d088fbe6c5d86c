namespace Semconv.LiveCheck.Samples;

/// <summary>One metric with its points. Text is UTF-8; what the input leaves out is empty or zero.</summary>
public readonly ref struct MetricSample
{
    public SampleOrigin Origin { get; init; }

    /// <summary>Whether it had more attributes, events, links or points than are kept, so that it is not whole.</summary>
    public bool IsCut { get; init; }

    public ReadOnlySpan<byte> Name { get; init; }

    public ReadOnlySpan<byte> Description { get; init; }

    public ReadOnlySpan<byte> Unit { get; init; }

    public MetricKind Kind { get; init; }

    /// <summary>
    /// The instrument as Weaver names it: counter, updowncounter, gauge or histogram. Any other word is one that Weaver does not support:
    /// what its samples say, or <c>Summary</c> and <c>Unspecified</c> for what OTLP has beyond these.
    /// </summary>
    public ReadOnlySpan<byte> Instrument { get; init; }

    /// <summary>Whether a <see cref="MetricKind.Sum"/> only grows.</summary>
    public bool IsMonotonic { get; init; }

    /// <summary>OTLP's number: 1 delta, 2 cumulative.</summary>
    public int Temporality { get; init; }

    public MetricPoints Points { get; init; }
}
