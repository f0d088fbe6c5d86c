using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Spans;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>The id of a parent is 8 bytes, not all of them zero; a root has none.</summary>
internal sealed class InvalidParentId : SpanRule
{
    public override FindingRule Finding { get; } = new("parent_id_invalid", FindingLevel.Violation, "the id of a parent is not 8 bytes, or zero, or no hexadecimal number")
    {
        IsStructural = true,
        Help = "write the span id of the parent as it was received; leave it out on a root",
    };

    protected override bool IsBroken(TraceView trace, int item) => trace.Span(item).Has(SpanMarks.HasInvalidParentId);

    protected override string Describe(SpanWords span, SpanWords other) => $"the parent id of {span} is invalid, so its place in the trace is unknown";
}
