namespace Semconv.Otlp.Export;

/// <summary>The buckets that OpenTelemetry SDKs use when they are not told others.</summary>
internal static class HistogramBuckets
{
    public static ReadOnlySpan<double> Bounds =>
        [0, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10000];

    /// <summary>How many measurements each bucket has after one of 1.0.</summary>
    public static ReadOnlySpan<ulong> Counts => [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
}
