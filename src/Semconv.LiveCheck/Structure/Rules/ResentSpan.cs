using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>A span that came twice and is equal in every field was sent again, which is normal after a retry.</summary>
internal sealed class ResentSpan : SpanRule
{
    public override FindingRule Finding { get; } = new("span_resent", FindingLevel.Information, "a span came more than once, equal in every field")
    {
        IsStructural = true,
        Help = "nothing, after a retry of the exporter; else look for a second exporter or collector that sends the same spans",
    };

    protected override bool IsBroken(TraceView trace, int item) => trace[item].Repeats > 0;

    protected override string Describe(SpanWords span, SpanWords other) => $"{span} came more than once and was counted once";
}
