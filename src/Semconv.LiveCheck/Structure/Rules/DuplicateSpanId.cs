using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Spans;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>Two spans of a trace have different ids, unless one is the other, sent again.</summary>
internal sealed class DuplicateSpanId : SpanRule
{
    public override FindingRule Finding { get; } = new("span_id_duplicate", FindingLevel.Violation, "spans of one trace that differ have one id")
    {
        IsStructural = true,
        Help = "give every span an id of its own; a run that repeats another one needs new ids",
    };

    protected override bool IsBroken(TraceView trace, int item)
    {
        if (trace[item].First != item)
        {
            return false;
        }

        // Zipkin: a server may report under the id of the client span that called it.
        var own = 0;
        for (var copy = item; copy >= 0; copy = trace[copy].NextCopy)
        {
            own += trace.Span(copy).Has(SpanMarks.IsShared) ? 0 : 1;
        }

        return own > 1;
    }

    protected override int OtherOf(TraceView trace, int item) => trace[item].NextCopy;

    protected override string Describe(SpanWords span, SpanWords other) => $"{span} and {other} have one id and differ";
}
