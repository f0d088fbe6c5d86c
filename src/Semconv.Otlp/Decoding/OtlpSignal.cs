namespace Semconv.Otlp.Decoding;

/// <summary>What an export request carries.</summary>
public enum OtlpSignal
{
    Traces,
    Metrics,
    Logs,
}
