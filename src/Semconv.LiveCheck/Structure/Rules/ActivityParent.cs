using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Matching.Annotations;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>An activity hangs below the orchestration of its own instance.</summary>
internal sealed class ActivityParent() : WorkflowParent(WorkflowRole.Activity)
{
    public override FindingRule Finding { get; } = new("dapr_workflow_activity_parent", FindingLevel.Violation, "an activity is not below the orchestration of its instance")
    {
        IsStructural = true,
        Help = "start the workflow in a sampled context; a root means that the start was not sampled, another instance that the workflow was run again",
    };

    protected override string Describe(SpanWords span, SpanWords other) => other.Name is null
        ? $"{span} has no orchestration above it"
        : $"{span} is below {other}, which is no orchestration of its instance";

    protected override bool MayBeAbove(WorkflowRole role, bool isSameInstance) =>
        role == WorkflowRole.Orchestration && isSameInstance;
}
