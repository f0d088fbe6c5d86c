namespace Semconv.LiveCheck.Statistics;

/// <summary>The things that Weaver counts as one: samples and their parts.</summary>
public enum EntityKind
{
    Attribute,
    Span,
    SpanEvent,
    SpanLink,
    Resource,
    InstrumentationScope,
    Metric,
    DataPoint,
    Exemplar,
    Log,
    Profile,
}
