using Semconv.Core.Resolution;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Origins;
using Semconv.LiveCheck.Reports.Weaver;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.LiveCheck.Statistics;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity.LiveCheck;

/// <summary>Judges samples as they come and writes the report, as the live check does.</summary>
internal sealed class AdvisedRun : ISampleVisitor, IFindingConsumer
{
    private readonly AttributeKeyer _keyer;
    private readonly SpanMatcher _matcher;
    private readonly OriginTable _origins;
    private readonly SampleAdvisor _advisor;
    private readonly WeaverReport _report;
    private readonly bool _isInput;

    public AdvisedRun(ResolvedRegistry registry, IFindingScreen screen, TextWriter output, WeaverReportOptions options, bool isInput)
    {
        var keys = new TextPool();
        var types = SpanTypeTable.Compile(registry, new DiagnosticBag());
        _keyer = new AttributeKeyer(keys);
        _matcher = new SpanMatcher(types, keys, new TextPool());
        _origins = new OriginTable(types);
        _advisor = new SampleAdvisor(registry, types, keys, this, new AdviceOptions { IsWeaverCompatible = true }) { Screen = screen };
        _report = new WeaverReport(output, options);
        _report.Begin();
        _isInput = isInput;
    }

    public LiveCheckStatistics Complete(bool withStatistics)
    {
        var statistics = _advisor.Count();
        _report.Complete(withStatistics ? statistics : null);
        return statistics;
    }

    public void VisitInput(InputTraits traits)
    {
        // What came over the network is read from a report here, and is what it was.
        var sent = _isInput ? traits : traits with { Format = TelemetryFormat.OtlpProtobuf };
        _origins.StartInput(sent);
        _advisor.StartInput(sent);
        _report.StartInput(sent);
    }

    public void VisitSpan(in SpanSample span)
    {
        var origin = _origins.Find(span.Origin);
        var attributes = _keyer.Read(span.Attributes);
        _advisor.CheckSpan(span, origin, attributes, _matcher.Match(span, origin, attributes));
        _report.WriteSpan(span, _advisor.Findings);
    }

    public void VisitMetric(in MetricSample metric)
    {
        _advisor.CheckMetric(metric, _origins.Find(metric.Origin));
        _report.WriteMetric(metric, _advisor.Findings);
    }

    public void VisitLog(in LogSample log)
    {
        _advisor.CheckLog(log, _origins.Find(log.Origin));
        _report.WriteLog(log, _advisor.Findings);
    }

    public void VisitResource(in SampleOrigin origin)
    {
        _advisor.CheckResource(origin, _origins.Find(origin));
        _report.WriteResource(origin, _advisor.Findings);
    }

    public void VisitScope(in SampleOrigin origin)
    {
        _advisor.CheckScope(origin, _origins.Find(origin));
        _report.WriteScope(origin, _advisor.Findings);
    }

    public void VisitAttribute(in SampleEntry attribute)
    {
        _advisor.CheckAttribute(attribute);
        _report.WriteAttribute(attribute, _advisor.Findings);
    }

    public void VisitSpanEvent(in SpanEventSample spanEvent)
    {
        _advisor.CheckSpanEvent(spanEvent);
        _report.WriteSpanEvent(spanEvent, _advisor.Findings);
    }

    public void VisitSpanLink(in SpanLinkSample link)
    {
        _advisor.CheckSpanLink(link);
        _report.WriteSpanLink(link, _advisor.Findings);
    }

    public void VisitProfile(in ProfileSample profile)
    {
        _advisor.CheckProfile(profile, _origins.Find(profile.Origin));
        _report.WriteProfile(profile, _advisor.Findings);
    }

    public void Take(Finding finding, in FindingSite site)
    {
    }

    public void Take(TraceFinding finding)
    {
    }
}
