namespace Semconv.Core.Syntax.Vocabulary;

/// <summary>What a <c>groups:</c> entry of definition/1 describes; <c>resource</c> is read as <see cref="Entity"/>.</summary>
public enum GroupType
{
    Undefined,
    AttributeGroup,
    Span,
    Event,
    Metric,
    MetricGroup,
    Entity,
    Scope,
}
