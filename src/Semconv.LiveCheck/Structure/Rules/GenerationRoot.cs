using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>A workflow that continues as new begins a trace whose parent nobody exports.</summary>
internal sealed class GenerationRoot : SpanRule
{
    public override FindingRule Finding { get; } = new("dapr_workflow_continue_as_new_root", FindingLevel.Information, "a later generation of a workflow has a parent that nobody exports")
    {
        IsStructural = true,
        Help = "nothing can be done outside of Dapr: it makes up the parent of each generation after the first",
    };

    public override RuleNeeds Needs => RuleNeeds.WholeTrace;

    protected override bool IsBroken(TraceView trace, int item) => trace.IsOf(item, SpanStanding.GenerationRoot);

    protected override string Describe(SpanWords span, SpanWords other) => $"{span} is a later generation, and its parent is never exported";
}
