namespace Semconv.LiveCheck.Samples;

/// <summary>Which figures a point of a metric has. In Weaver's samples it need not fit the instrument.</summary>
public enum MetricPointForm
{
    /// <summary>A value.</summary>
    Number,

    /// <summary>Count, sum, and buckets between bounds.</summary>
    Histogram,

    /// <summary>Count, sum, and buckets that grow by a scale.</summary>
    ExponentialHistogram,

    /// <summary>Count and sum; quantiles are not read.</summary>
    Summary,
}
