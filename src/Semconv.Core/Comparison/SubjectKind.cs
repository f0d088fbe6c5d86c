namespace Semconv.Core.Comparison;

/// <summary>What a change is about.</summary>
public enum SubjectKind
{
    Attribute,
    AttributeGroup,
    Span,
    Metric,
    Event,
    Entity,
    SpanRefinement,
    MetricRefinement,
    EventRefinement,
    EntityRefinement,
}
