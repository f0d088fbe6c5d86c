using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Matching.Annotations;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>A service answers a request once and sends it once: no server span right below a server span of the same instance, no client below a client.</summary>
internal sealed class KindChain : SpanRule
{
    private const int Server = 2;
    private const int Client = 3;

    public override FindingRule Finding { get; } = new("span_kind_chain_invalid", FindingLevel.Improvement, "a span and its parent in the same service are both server or both client")
    {
        IsStructural = true,
        IsHabit = true,
        Help = "let one of the two be internal, or put the span of the other side between them",
    };

    protected override bool IsBroken(TraceView trace, int item) => OtherOf(trace, item) >= 0;

    protected override int OtherOf(TraceView trace, int item)
    {
        var parent = trace[item].Standing == SpanStanding.Child && trace[item].Parent != trace[item].First ? trace[item].Parent : -1;
        while (parent >= 0 && !IsChain(trace, item, parent))
        {
            parent = trace[parent].NextCopy;
        }

        return parent;
    }

    protected override string Describe(SpanWords span, SpanWords other) => $"{span} is a {span.Kind} span right below {other}, which is one as well";

    private static bool IsChain(TraceView trace, int item, int parent)
    {
        ref readonly var span = ref trace.Span(item);
        ref readonly var above = ref trace.Span(parent);
        if (span.Kind != above.Kind || !trace.OriginOf(item).IsSameInstance(trace.OriginOf(parent)))
        {
            return false;
        }

        return span.Kind == Server || (span.Kind == Client
            && span.Destination != 0 && span.Destination == above.Destination
            && trace.RoleOf(item) != WorkflowRole.Create && trace.RoleOf(parent) != WorkflowRole.Create);
    }
}
