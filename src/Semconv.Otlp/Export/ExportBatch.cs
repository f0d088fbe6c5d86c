using System.Collections.Immutable;
using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Export;

/// <summary>Telemetry of one resource and one scope.</summary>
public sealed record ExportBatch(string ScopeName)
{
    public ImmutableArray<ExportField> Resource { get; init; } = [];

    public ImmutableArray<ExportSpan> Spans { get; init; } = [];

    public ImmutableArray<ExportMetric> Metrics { get; init; } = [];

    public ImmutableArray<ExportEvent> Events { get; init; } = [];

    /// <summary>The signals of which there is something to send.</summary>
    public IEnumerable<OtlpSignal> Signals
    {
        get
        {
            if (!Spans.IsEmpty)
            {
                yield return OtlpSignal.Traces;
            }

            if (!Metrics.IsEmpty)
            {
                yield return OtlpSignal.Metrics;
            }

            if (!Events.IsEmpty)
            {
                yield return OtlpSignal.Logs;
            }
        }
    }
}
