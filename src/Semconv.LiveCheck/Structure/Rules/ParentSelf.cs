using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>No span is its own parent.</summary>
internal sealed class ParentSelf : SpanRule
{
    public override FindingRule Finding { get; } = new("span_parent_self", FindingLevel.Violation, "a span is its own parent")
    {
        IsStructural = true,
        Help = "make the id of the span before the parent is set, and never reuse the parent's",
    };

    protected override bool IsBroken(TraceView trace, int item) => trace[item].Parent >= 0 && trace[item].Parent == trace[item].First;

    protected override string Describe(SpanWords span, SpanWords other) => $"{span} is its own parent";
}
