using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Expectations;

/// <summary>The rules about what a scenario expects.</summary>
public static class ExpectationRules
{
    public static readonly FindingRule SpanMissing = new("expected_span_missing", FindingLevel.Violation, "A span that the scenario expects was never seen.")
    {
        Origin = FindingOrigin.Semconv,
        Help = "check that the scenario ran, that its telemetry was recorded, and that the type or name is the one that is sent",
    };

    public static readonly FindingRule SpanCount = new(
        "span_count_out_of_range", FindingLevel.Violation, "A span, metric or event was seen more or less often than the scenario expects.")
    {
        Origin = FindingOrigin.Semconv,
        Help = "correct the number in the scenario, or look at the traces: spans may be lost or made twice",
    };

    public static readonly FindingRule MetricMissing = new("expected_metric_missing", FindingLevel.Violation, "A metric that the scenario expects was never seen.")
    {
        Origin = FindingOrigin.Semconv,
        Help = "check that metrics are exported at all, and that the export interval is shorter than the scenario",
    };

    public static readonly FindingRule EventMissing = new("expected_event_missing", FindingLevel.Violation, "An event that the scenario expects was never seen.")
    {
        Origin = FindingOrigin.Semconv,
        Help = "check that log records are exported at all, and that they have an event name",
    };

    public static IReadOnlyList<FindingRule> All { get; } = [SpanMissing, SpanCount, MetricMissing, EventMissing];
}
