using System.Text;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.LiveCheck.Statistics;

namespace Semconv.LiveCheck.Tests.Advice;

/// <summary>What is found in a recording of Dapr, without the shape of its traces.</summary>
internal sealed class AdviceCapture : IFindingConsumer, ISampleVisitor
{
    private readonly Dictionary<(Finding Finding, string? SpanType), int> _findings = [];

    private readonly SampleAdvisor _advisor;
    private readonly SpanVisitor _visitor;

    private AdviceCapture()
    {
        var keys = new TextPool();
        _advisor = new SampleAdvisor(DaprRegistry.Registry, DaprRegistry.SpanTypes, keys, this, new AdviceOptions());
        _visitor = new SpanVisitor(DaprRegistry.SpanTypes, keys, new TextPool(), (in span, origin, in match, in attributes) =>
            _advisor.CheckSpan(span, origin, attributes, match));
    }

    public IReadOnlyDictionary<(Finding Finding, string? SpanType), int> Findings => _findings;

    public LiveCheckStatistics Statistics { get; private set; } = new();

    /// <summary>Where a violation was found that is no habit.</summary>
    public List<string> Violations { get; } = [];

    public static AdviceCapture Read(string capture, string file)
    {
        var result = new AdviceCapture();
        Capture.Read(capture, file, result);
        result.Statistics = result._advisor.Count();
        return result;
    }

    public void VisitInput(InputTraits traits)
    {
        _visitor.VisitInput(traits);
        _advisor.StartInput(traits);
    }

    public void VisitSpan(in SpanSample span) => _visitor.VisitSpan(span);

    public void VisitMetric(in MetricSample metric)
    {
    }

    public void VisitLog(in LogSample log)
    {
    }

    public void Take(Finding finding, in FindingSite site)
    {
        var key = (finding, site.SpanType);
        _findings[key] = _findings.GetValueOrDefault(key) + 1;
        if (finding is { IsHabit: false, Level: FindingLevel.Violation })
        {
            Violations.Add($"{site.SpanType} {Encoding.UTF8.GetString(site.SignalName)} {site.Service} {site.SpanId:x16}: {finding.Message}");
        }
    }

    public void Take(TraceFinding finding)
    {
    }
}
