using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Spans;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>A trace id is 16 bytes, not all of them zero.</summary>
internal sealed class InvalidTraceId : SpanRule
{
    public override FindingRule Finding { get; } = new("trace_id_invalid", FindingLevel.Violation, "a trace id is not 16 bytes, or zero, or no hexadecimal number")
    {
        IsStructural = true,
        Help = "write the trace id as 16 random bytes, in JSON as 32 hexadecimal digits",
    };

    protected override bool IsBroken(TraceView trace, int item) => trace.Span(item).Has(SpanMarks.HasInvalidTraceId);

    protected override string Describe(SpanWords span, SpanWords other) => $"the trace id of {span} is invalid, so it belongs to no trace";
}
