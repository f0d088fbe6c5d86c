using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Otlp.Export;

/// <summary>A metric to send: the measurement 1.0, once for each set of attributes.</summary>
public sealed record ExportMetric(string Name)
{
    public required string Description { get; init; }

    public required string Unit { get; init; }

    public required Instrument Instrument { get; init; }

    public required ulong StartTime { get; init; }

    public required ulong Time { get; init; }

    public ImmutableArray<ImmutableArray<ExportField>> Points { get; init; } = [];
}
