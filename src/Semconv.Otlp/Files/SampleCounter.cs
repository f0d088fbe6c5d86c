using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;

namespace Semconv.Otlp.Files;

/// <summary>Passes samples on and counts them; those beyond an allowance it counts only.</summary>
internal sealed class SampleCounter(ISampleVisitor visitor) : ISampleVisitor
{
    private long _spans;
    private long _metrics;
    private long _points;
    private long _logs;
    private long _others;

    /// <summary>How much may still pass: samples, their attributes, events, links and points.</summary>
    public long Allowance { get; set; } = long.MaxValue;

    /// <summary>How many samples did not, or had more of something than is kept of one.</summary>
    public long Rejected { get; private set; }

    public TelemetryReading Counts => new() { Spans = _spans, Metrics = _metrics, Points = _points, Logs = _logs, Others = _others, LeftOut = Rejected };

    public void VisitSpan(in SpanSample span)
    {
        if (Passes(span.IsCut, 1 + span.Attributes.Size + span.Events.Count + span.Links.Count))
        {
            _spans++;
            visitor.VisitSpan(span);
        }
    }

    public void VisitMetric(in MetricSample metric)
    {
        if (Passes(metric.IsCut, 1 + metric.Points.Count))
        {
            _metrics++;
            _points += metric.Points.Count;
            visitor.VisitMetric(metric);
        }
    }

    public void VisitLog(in LogSample log)
    {
        if (Passes(log.IsCut, 1 + log.Attributes.Size))
        {
            _logs++;
            visitor.VisitLog(log);
        }
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

    private bool Passes(bool isCut, int size)
    {
        if (isCut || Allowance < size)
        {
            Rejected++;
            return false;
        }

        Allowance -= size;
        return true;
    }
}
