using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>A trace begins with a span that is not one half of a call.</summary>
internal sealed class RootKind : SpanRule
{
    private const int Client = 3;
    private const int Producer = 4;

    public override FindingRule Finding { get; } = new("trace_root_kind", FindingLevel.Improvement, "a trace begins with a client or producer span")
    {
        IsStructural = true,
        IsHabit = true,
        Help = "begin the trace with an internal or server span around the call, or send the context of the caller along",
    };

    protected override bool IsBroken(TraceView trace, int item) =>
        trace.IsOf(item, SpanStanding.Root) && trace.Span(item).Kind is Client or Producer;

    protected override string Describe(SpanWords span, SpanWords other) => $"the trace begins with the {span.Kind} span {span}";
}
