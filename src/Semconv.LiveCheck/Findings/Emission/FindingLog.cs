using System.Collections.Immutable;

namespace Semconv.LiveCheck.Findings.Emission;

/// <summary>A finding with its place, to be sent as a log record: it stays as it is when the sample is gone.</summary>
public sealed record FindingLog(Finding Finding, string SampleType)
{
    public SignalType SignalType { get; init; }

    /// <summary>The name of the span, metric or event; empty where there is none.</summary>
    public string SignalName { get; init; } = string.Empty;

    /// <summary>Zero when the sample belongs to no trace.</summary>
    public UInt128 TraceId { get; init; }

    /// <summary>Of a finding about a trace its first span.</summary>
    public ulong SpanId { get; init; }

    /// <summary>What is told besides the context of the finding, of this place only.</summary>
    public ImmutableArray<FindingContext> Details { get; init; } = [];

    /// <summary>What the resource of the sample says.</summary>
    public ImmutableArray<FindingContext> Resource { get; init; } = [];

    /// <summary>When it was found, in nanoseconds since 1970.</summary>
    public ulong Time { get; init; }
}
