namespace Semconv.LiveCheck.Spans;

/// <summary>Why a trace is judged.</summary>
internal enum TraceEnd
{
    /// <summary>Nothing more comes at all.</summary>
    OfInput,

    /// <summary>Nothing came for it for a while.</summary>
    Quiet,

    /// <summary>Its room is needed.</summary>
    Evicted,
}
