namespace Semconv.Core.Comparison;

/// <summary>The definition that a change is about.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The key, type, name or id that identifies it.</param>
public sealed record ChangeSubject(SubjectKind Kind, string Name)
{
    /// <summary>Such as <c>span refinement</c>.</summary>
    public string KindText => Kind switch
    {
        SubjectKind.Attribute => "attribute",
        SubjectKind.AttributeGroup => "attribute group",
        SubjectKind.Span => "span",
        SubjectKind.Metric => "metric",
        SubjectKind.Event => "event",
        SubjectKind.Entity => "entity",
        SubjectKind.SpanRefinement => "span refinement",
        SubjectKind.MetricRefinement => "metric refinement",
        SubjectKind.EventRefinement => "event refinement",
        _ => "entity refinement",
    };

    public bool IsRefinement => Kind >= SubjectKind.SpanRefinement;
}
