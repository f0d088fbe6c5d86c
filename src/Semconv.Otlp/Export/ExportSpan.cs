using System.Collections.Immutable;

namespace Semconv.Otlp.Export;

/// <summary>A span to send.</summary>
public sealed record ExportSpan(string Name)
{
    public required ImmutableArray<byte> TraceId { get; init; }

    public required ImmutableArray<byte> SpanId { get; init; }

    /// <summary>Empty for a root.</summary>
    public ImmutableArray<byte> ParentSpanId { get; init; } = [];

    /// <summary>OTLP's number: 1 internal, 2 server, 3 client, 4 producer, 5 consumer.</summary>
    public required int Kind { get; init; }

    public required ulong StartTime { get; init; }

    public required ulong EndTime { get; init; }

    public ImmutableArray<ExportField> Attributes { get; init; } = [];
}
