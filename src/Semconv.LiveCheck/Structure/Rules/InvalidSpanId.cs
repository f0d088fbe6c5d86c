using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Spans;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>A span id is 8 bytes, not all of them zero.</summary>
internal sealed class InvalidSpanId : SpanRule
{
    public override FindingRule Finding { get; } = new("span_id_invalid", FindingLevel.Violation, "a span id is not 8 bytes, or zero, or no hexadecimal number")
    {
        IsStructural = true,
        Help = "write the span id as 8 random bytes, in JSON as 16 hexadecimal digits",
    };

    protected override bool IsBroken(TraceView trace, int item) => trace.Span(item).Has(SpanMarks.HasInvalidSpanId);

    protected override string Describe(SpanWords span, SpanWords other) => $"the span id of {span} is invalid, so nothing can hang below it";
}
