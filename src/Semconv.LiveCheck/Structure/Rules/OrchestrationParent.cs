using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Matching.Annotations;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>An orchestration hangs below the creation of its instance, or is a child of another orchestration.</summary>
internal sealed class OrchestrationParent() : WorkflowParent(WorkflowRole.Orchestration)
{
    public override FindingRule Finding { get; } = new("dapr_workflow_orchestration_parent", FindingLevel.Violation, "an orchestration is below neither the creation of its instance nor another orchestration")
    {
        IsStructural = true,
        Help = "keep the trace context of the creation with the instance, and hand it to the engine",
    };

    protected override string Describe(SpanWords span, SpanWords other) => other.Name is null
        ? $"{span} has no creation of its instance above it"
        : $"{span} is below {other}, which is no creation of its instance";

    protected override bool MayBeAbove(WorkflowRole role, bool isSameInstance) =>
        role == WorkflowRole.Orchestration || (role == WorkflowRole.Create && isSameInstance);
}
