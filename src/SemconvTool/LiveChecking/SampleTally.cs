using Semconv.LiveCheck.Expectations;
using Semconv.LiveCheck.Samples;

namespace SemconvTool.LiveChecking;

/// <summary>Counts what a scenario expects, and what the sender says it dropped.</summary>
internal sealed class SampleTally(ExpectationCounter expectations) : ISampleVisitor
{
    /// <summary>Attributes, events and links.</summary>
    public long Dropped { get; private set; }

    public void VisitSpan(in SpanSample span)
    {
        Dropped += span.DroppedAttributes + (long)span.DroppedEvents + span.DroppedLinks;
        expectations.Count(span, null, string.Empty);
    }

    public void VisitMetric(in MetricSample metric) => expectations.Count(metric, string.Empty);

    public void VisitLog(in LogSample log)
    {
        Dropped += log.DroppedAttributes;
        expectations.Count(log, string.Empty);
    }
}
