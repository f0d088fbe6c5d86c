using System.Collections.Immutable;

namespace Semconv.LiveCheck.Findings;

/// <summary>Something wrong with the shape of a trace, with the spans that show it.</summary>
/// <param name="Finding">What is wrong.</param>
/// <param name="TraceId">The trace; of a finding over several the first one.</param>
/// <param name="SpanIds">The spans of it, in the order of their start.</param>
public sealed record TraceFinding(Finding Finding, UInt128 TraceId, ImmutableArray<ulong> SpanIds)
{
    /// <summary>Spans of other traces that belong to the finding.</summary>
    public ImmutableArray<(UInt128 TraceId, ulong SpanId)> Elsewhere { get; init; } = [];

    /// <summary>The name of the first span.</summary>
    public required string SpanName { get; init; }

    /// <summary>The service of the first span.</summary>
    public required string Service { get; init; }

    /// <summary>The type of the first span; null when it has none.</summary>
    public string? SpanType { get; init; }

    /// <summary>What is to be told of these spans only, such as the id of a missing parent.</summary>
    public ImmutableArray<FindingContext> Details { get; init; } = [];

    /// <summary>What the resource of the first span says; nothing unless it is kept.</summary>
    public ImmutableArray<FindingContext> Resource { get; init; } = [];

    /// <summary>When the first span started, in nanoseconds since 1970.</summary>
    public ulong Time { get; init; }
}
