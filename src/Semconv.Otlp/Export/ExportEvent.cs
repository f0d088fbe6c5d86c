using System.Collections.Immutable;

namespace Semconv.Otlp.Export;

/// <summary>An event to send: a log record with an event name, which is its body too unless it has another.</summary>
public sealed record ExportEvent(string Name)
{
    /// <summary>When it was seen.</summary>
    public required ulong Time { get; init; }

    /// <summary>When it happened; zero when nobody says.</summary>
    public ulong Occurred { get; init; }

    public string Body { get; init; } = Name;

    public ExportSeverity Severity { get; init; } = ExportSeverity.Information;

    public ImmutableArray<ExportField> Attributes { get; init; } = [];

    /// <summary>The trace that it belongs to; zero for none.</summary>
    public UInt128 TraceId { get; init; }

    public ulong SpanId { get; init; }
}
