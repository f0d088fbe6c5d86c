using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>The parent of every span is received. Generations and what waits for its workflow are other findings.</summary>
internal sealed class OrphanSpan : SpanRule
{
    public override FindingRule Finding { get; } = new("span_orphan", FindingLevel.Violation, "the parent of a span was not received")
    {
        IsStructural = true,
        Help = "export the span that is named as parent: register its source, end it before the process ends, or do not propagate a context that is not sampled",
    };

    public override RuleNeeds Needs => RuleNeeds.WholeTrace | RuleNeeds.Applications;

    protected override bool IsBroken(TraceView trace, int item) => trace.IsOf(item, SpanStanding.Orphan);

    protected override string Describe(SpanWords span, SpanWords other) => $"the parent of {span} was not received";
}
