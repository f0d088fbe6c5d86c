using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Matching.Annotations;
using Semconv.LiveCheck.Spans;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>The spans of a workflow have the kinds that the registry declares for their scope and name.</summary>
internal sealed class WorkflowKind : SpanRule
{
    public override FindingRule Finding { get; } = new("dapr_workflow_kind", FindingLevel.Violation, "a span of a workflow has another kind than the registry declares")
    {
        IsStructural = true,
        Help = "use a runtime and SDK that make the span with the kind that the registry declares",
    };

    protected override bool IsBroken(TraceView trace, int item) =>
        trace.Span(item).Has(SpanMarks.IsKindWrong) && trace.TypeOf(item) is { } type
        && type.Role != WorkflowRole.None && type.Trace.Match is { Scopes.IsEmpty: false };

    protected override string Describe(SpanWords span, SpanWords other) => $"{span} is of kind {span.Kind}, which the registry does not declare for it";
}
