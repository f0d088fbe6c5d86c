namespace Semconv.LiveCheck.Spans;

/// <summary>How much went through a store, and what it could not keep.</summary>
public readonly record struct SpanStoreCounts
{
    public long Spans { get; init; }

    /// <summary>Spans of traces that were judged before.</summary>
    public long LateSpans { get; init; }

    /// <summary>Spans that found no room, in their trace or at all.</summary>
    public long LostSpans { get; init; }

    /// <summary>Traces that were judged before their end, to make room.</summary>
    public long EvictedTraces { get; init; }

    /// <summary>Workflow instances of which something could not be remembered.</summary>
    public long LostInstances { get; init; }

    /// <summary>Whether everything was judged, so that a run without findings is a good one.</summary>
    public bool IsComplete => LostSpans == 0 && EvictedTraces == 0 && LostInstances == 0;
}
