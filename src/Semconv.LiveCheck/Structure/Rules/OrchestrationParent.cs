using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Matching.Annotations;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>An orchestration hangs below the creation of its instance, or is a child of another orchestration.</summary>
internal sealed class OrchestrationParent : SpanRule
{
    public override FindingRule Finding { get; } = new("dapr_workflow_orchestration_parent", FindingLevel.Violation, "an orchestration is below neither the creation of its instance nor another orchestration")
    {
        IsStructural = true,
        Help = "keep the trace context of the creation with the instance, and hand it to the engine",
    };

    protected override bool IsBroken(TraceView trace, int item)
    {
        if (trace.RoleOf(item) != WorkflowRole.Orchestration)
        {
            return false;
        }

        var ancestor = trace.AncestorOf(item);
        return ancestor.IsKnown && !(ancestor.Item >= 0 && MayBeAbove(trace, ancestor.Item, trace.Span(item).Instance));
    }

    protected override int OtherOf(TraceView trace, int item) => trace.AncestorOf(item).Item;

    protected override string Describe(SpanWords span, SpanWords other) => other.Name is null
        ? $"{span} has no creation of its instance above it"
        : $"{span} is below {other}, which is no creation of its instance";

    private static bool MayBeAbove(TraceView trace, int ancestor, ulong instance)
    {
        for (var copy = ancestor; copy >= 0; copy = trace[copy].NextCopy)
        {
            if (trace.RoleOf(copy) is var role
                && (role == WorkflowRole.Orchestration || (role == WorkflowRole.Create && trace.Span(copy).Instance == instance)))
            {
                return true;
            }
        }

        return false;
    }
}
