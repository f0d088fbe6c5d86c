namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>The kind of instrument that records a metric.</summary>
public enum Instrument
{
    Counter,
    Gauge,
    Histogram,
    UpDownCounter,
}
