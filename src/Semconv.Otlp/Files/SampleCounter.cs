using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;

namespace Semconv.Otlp.Files;

/// <summary>Passes samples on and counts them.</summary>
internal sealed class SampleCounter(ISampleVisitor visitor) : ISampleVisitor
{
    private long _spans;
    private long _metrics;
    private long _points;
    private long _logs;
    private long _others;

    public TelemetryReading Counts => new() { Spans = _spans, Metrics = _metrics, Points = _points, Logs = _logs, Others = _others };

    public void VisitSpan(in SpanSample span)
    {
        _spans++;
        visitor.VisitSpan(span);
    }

    public void VisitMetric(in MetricSample metric)
    {
        _metrics++;
        _points += metric.Points.Count;
        visitor.VisitMetric(metric);
    }

    public void VisitLog(in LogSample log)
    {
        _logs++;
        visitor.VisitLog(log);
    }

    public void VisitInput(InputTraits traits) => visitor.VisitInput(traits);

    public void VisitResource(in SampleOrigin origin) => visitor.VisitResource(origin);

    public void VisitScope(in SampleOrigin origin) => visitor.VisitScope(origin);

    public void VisitAttribute(in SampleEntry attribute)
    {
        _others++;
        visitor.VisitAttribute(attribute);
    }

    public void VisitSpanEvent(in SpanEventSample spanEvent)
    {
        _others++;
        visitor.VisitSpanEvent(spanEvent);
    }

    public void VisitSpanLink(in SpanLinkSample link)
    {
        _others++;
        visitor.VisitSpanLink(link);
    }

    public void VisitProfile(in ProfileSample profile)
    {
        _others++;
        visitor.VisitProfile(profile);
    }
}
