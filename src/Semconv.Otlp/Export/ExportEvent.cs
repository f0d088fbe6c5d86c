using System.Collections.Immutable;

namespace Semconv.Otlp.Export;

/// <summary>An event to send: a log record with an event name, which is its body too.</summary>
public sealed record ExportEvent(string Name)
{
    public required ulong Time { get; init; }

    public ImmutableArray<ExportField> Attributes { get; init; } = [];
}
