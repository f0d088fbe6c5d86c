namespace Semconv.LiveCheck.Spans;

/// <summary>How much is kept at most.</summary>
public sealed record SpanStoreLimits
{
    /// <summary>For who listens to strangers: spans that are each a trace of their own take twice as much as others.</summary>
    public static SpanStoreLimits OfListener { get; } = new() { Spans = 1_000_000 };

    public int SpansPerTrace { get; init; } = 100_000;

    public int Spans { get; init; } = 2_000_000;

    /// <summary>How many ids of traces that were let go are remembered, to know their late spans.</summary>
    public int RememberedTraces { get; init; } = 1 << 18;

    /// <summary>How many workflow instances are remembered, be it with each of their traces.</summary>
    public int Instances { get; init; } = 1 << 18;
}
