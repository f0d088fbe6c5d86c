namespace Semconv.LiveCheck.Findings;

/// <summary>What samples and their parts are called in findings that are sent on; the words are Weaver's but for the trace, which it does not know.</summary>
public static class SampleTypes
{
    public const string Attribute = "attribute";

    public const string Span = "span";

    public const string SpanEvent = "span_event";

    public const string Metric = "metric";

    public const string NumberPoint = "number_data_point";

    public const string HistogramPoint = "histogram_data_point";

    public const string ExponentialHistogramPoint = "exponential_histogram_data_point";

    public const string Log = "log";

    public const string Trace = "trace";
}
