using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>A workflow that still runs has not exported its span, so the parent of its activities and timers is missing.</summary>
internal sealed class IncompleteTrace : SpanRule
{
    public override FindingRule Finding { get; } = new("trace_incomplete_at_stop", FindingLevel.Information, "a workflow still ran when the telemetry ended")
    {
        IsStructural = true,
        Help = "wait for the workflow before the telemetry ends, to have its whole trace judged",
    };

    public override RuleNeeds Needs => RuleNeeds.WholeTrace;

    protected override bool IsBroken(TraceView trace, int item) => trace.IsOf(item, SpanStanding.Pending);

    protected override string Describe(SpanWords span, SpanWords other) => $"the workflow of {span} had not ended, so its span is not there yet";
}
