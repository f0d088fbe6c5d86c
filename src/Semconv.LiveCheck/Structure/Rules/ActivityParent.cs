using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Matching.Annotations;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>An activity hangs below the orchestration of its own instance.</summary>
internal sealed class ActivityParent : SpanRule
{
    public override FindingRule Finding { get; } = new("dapr_workflow_activity_parent", FindingLevel.Violation, "an activity is not below the orchestration of its instance")
    {
        IsStructural = true,
        Help = "start the workflow in a sampled context; a root means that the start was not sampled, another instance that the workflow was run again",
    };

    protected override bool IsBroken(TraceView trace, int item)
    {
        if (trace.RoleOf(item) != WorkflowRole.Activity)
        {
            return false;
        }

        var ancestor = trace.AncestorOf(item);
        return ancestor.IsKnown && !(ancestor.Item >= 0 && IsOwnOrchestration(trace, ancestor.Item, trace.Span(item).Instance));
    }

    protected override int OtherOf(TraceView trace, int item) => trace.AncestorOf(item).Item;

    protected override string Describe(SpanWords span, SpanWords other) => other.Name is null
        ? $"{span} has no orchestration above it"
        : $"{span} is below {other}, which is no orchestration of its instance";

    private static bool IsOwnOrchestration(TraceView trace, int ancestor, ulong instance)
    {
        for (var copy = ancestor; copy >= 0; copy = trace[copy].NextCopy)
        {
            if (trace.RoleOf(copy) == WorkflowRole.Orchestration && trace.Span(copy).Instance == instance)
            {
                return true;
            }
        }

        return false;
    }
}
