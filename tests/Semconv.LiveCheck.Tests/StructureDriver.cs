using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Origins;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.LiveCheck.Spans;
using Semconv.LiveCheck.Structure;

namespace Semconv.LiveCheck.Tests;

/// <summary>Matches, stores and judges spans: the part of the live check that looks at traces.</summary>
internal sealed class StructureDriver : ISampleVisitor
{
    private readonly AttributeKeyer _keyer;
    private readonly SpanMatcher _matcher;
    private readonly OriginTable _origins;

    public StructureDriver(SpanStoreLimits? limits = null)
    {
        var keys = new TextPool();
        var names = new TextPool();
        _keyer = new AttributeKeyer(keys);
        _matcher = new SpanMatcher(DaprRegistry.SpanTypes, keys, names);
        _origins = new OriginTable(DaprRegistry.SpanTypes);
        Store = new SpanStore(DaprRegistry.SpanTypes, _origins, keys, names, limits);
        Judge = new TraceJudge(Store);
    }

    public SpanStore Store { get; }

    public TraceJudge Judge { get; }

    public FindingRecorder Recorder { get; } = new();

    public static StructureDriver Of(string capture, string file)
    {
        var driver = new StructureDriver();
        Capture.Read(capture, file, driver);
        driver.Complete();
        return driver;
    }

    public void Complete() => Judge.Complete(Recorder);

    public void VisitInput(InputTraits traits) => _origins.StartInput(traits);

    public void VisitSpan(in SpanSample span)
    {
        if (Store.IsFull)
        {
            Judge.MakeRoom(Recorder);
        }

        var origin = _origins.Find(span.Origin);
        var attributes = _keyer.Read(span.Attributes);
        Store.Add(span, origin, _matcher.Match(span, origin, attributes), attributes);
    }

    public void VisitMetric(in MetricSample metric)
    {
    }

    public void VisitLog(in LogSample log)
    {
    }
}
