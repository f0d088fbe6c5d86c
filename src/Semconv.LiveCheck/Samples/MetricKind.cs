namespace Semconv.LiveCheck.Samples;

/// <summary>The form in which a metric is sent.</summary>
public enum MetricKind
{
    /// <summary>The input has none, or one that is newer than this program.</summary>
    None,
    Gauge,
    Sum,
    Histogram,
    ExponentialHistogram,
    Summary,
}
