namespace Semconv.LiveCheck.Samples;

/// <summary>Takes telemetry one sample at a time (docs/decisions/0005-telemetry-as-a-stream.md).</summary>
/// <remarks>A sample is a view of bytes that change after the method returned: what is to be kept has to be copied.</remarks>
public interface ISampleVisitor
{
    void VisitSpan(in SpanSample span);

    void VisitMetric(in MetricSample metric);

    void VisitLog(in LogSample log);
}
