using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Spans;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>The context that a message carries is that of a span which is exported.</summary>
internal sealed class DeliveryParent : ITraceRule
{
    private const int Client = 3;

    public FindingRule Finding { get; } = new("dapr_pubsub_parent_not_exported", FindingLevel.Violation, "a message carries the context of a span that nobody exports")
    {
        IsStructural = true,
        Help = "instrument the HTTP or gRPC client of the publishing app, and export its spans",
    };

    public RuleNeeds Needs => RuleNeeds.WholeTrace | RuleNeeds.Applications;

    public void Judge(TraceView trace, TraceFindings findings)
    {
        var hasClient = false;
        var hasDelivery = false;
        for (var item = 0; item < trace.Count; item++)
        {
            hasClient |= trace.Span(item).Kind == Client && !trace.Span(item).Has(SpanMarks.IsSidecar);
            hasDelivery |= IsLostDelivery(trace, item);
        }

        for (var item = 0; item < trace.Count && hasDelivery && !hasClient; item++)
        {
            if (IsLostDelivery(trace, item))
            {
                findings.Report(Finding, item, -1, static (span, _) => $"{span} delivers a message with the context of a span that nobody exported");
            }
        }
    }

    private static bool IsLostDelivery(TraceView trace, int item) =>
        trace.IsOf(item, SpanStanding.Orphan) && trace.TypeOf(item) is { Trace.IsDelivery: true };
}
