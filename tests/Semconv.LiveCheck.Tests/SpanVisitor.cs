using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Expressions;
using Semconv.LiveCheck.Matching.Origins;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;

namespace Semconv.LiveCheck.Tests;

/// <summary>Matches spans as they come and hands them on; other telemetry is passed over.</summary>
internal sealed class SpanVisitor : ISampleVisitor
{
    private readonly MatchedSpan _take;
    private readonly AttributeKeyer _keyer;
    private readonly SpanTypeTable _types;
    private readonly TextPool _keys;
    private readonly TextPool _names;
    private readonly OriginTable _origins;
    private SpanMatcher? _matcher;

    public SpanVisitor(SpanTypeTable types, MatchedSpan take)
        : this(types, new TextPool(), new TextPool(), take)
    {
    }

    public SpanVisitor(SpanTypeTable types, TextPool keys, TextPool names, MatchedSpan take)
    {
        _take = take;
        _keyer = new AttributeKeyer(keys);
        _types = types;
        _keys = keys;
        _names = names;
        _origins = new OriginTable(types);
    }

    public SpanExpressions Expressions { get; init; } = SpanExpressions.None;

    public void VisitInput(InputTraits traits) => _origins.StartInput(traits);

    public void VisitSpan(in SpanSample span)
    {
        var origin = _origins.Find(span.Origin);
        var attributes = _keyer.Read(span.Attributes);
        _matcher ??= new SpanMatcher(_types, _keys, _names, Expressions);
        _take(span, origin, _matcher.Match(span, origin, attributes), attributes);
    }

    public void VisitMetric(in MetricSample metric)
    {
    }

    public void VisitLog(in LogSample log)
    {
    }
}
