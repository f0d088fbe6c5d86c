using System.Text;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Tests.Findings;

/// <summary>Rules and findings for tests.</summary>
internal static class FindingTestData
{
    public static readonly FindingRule Missing = new("missing_attribute", FindingLevel.Violation, "An attribute is not in the registry.");

    public static readonly FindingRule NotStable = new("not_stable", FindingLevel.Improvement, "A definition is not stable.");

    public static readonly FindingRule Habit = new("trace_root_kind", FindingLevel.Improvement, "A root has an odd kind.") { IsHabit = true, IsStructural = true };

    public static Finding Of(FindingRule rule, string key = "k") =>
        new(rule, $"'{key}' is wrong.") { Context = [new FindingContext("attribute_key", key)] };

    public static void Make(this IFindingConsumer consumer, Finding finding, string service = "orders", ulong time = 0, ulong span = 1) =>
        consumer.Take(finding, Site(service, time, span));

    public static FindingSite Site(string service = "orders", ulong time = 0, ulong span = 1, string sample = "k") => new()
    {
        SignalType = SignalType.Span,
        SignalName = "GET /"u8,
        SampleName = Encoding.UTF8.GetBytes(sample),
        Service = service,
        SpanType = "shop.checkout",
        TraceId = 7,
        SpanId = span,
        Time = time,
    };
}
