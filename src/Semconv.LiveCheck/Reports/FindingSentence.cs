using System.Globalization;
using Semconv.LiveCheck.Findings.Ledger;

namespace Semconv.LiveCheck.Reports;

/// <summary>Groups of findings in words.</summary>
internal static class FindingSentence
{
    /// <summary>What was found; of the groups beyond those that are kept, how that is.</summary>
    public static string Message(FindingGroup group) =>
        group.IsOverflow ? $"further findings of '{group.Finding.Rule.Id}', which were counted only" : group.Finding.Message;

    /// <summary>Such as <c>orders, dapr.workflow.execute</c>.</summary>
    public static string Subject(FindingGroup group)
    {
        var service = group.IsOverflow ? "several services" : group.Service.Length == 0 ? "unknown service" : group.Service;
        return (group.SpanType ?? group.SignalName) is { Length: > 0 } name ? $"{service}, {name}" : service;
    }

    /// <summary>Such as <c>1 time</c> or <c>1,204 times</c>.</summary>
    public static string Times(long count) => Count(count, "time");

    public static string Count(long count, string noun) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? string.Empty : "s")}";

    /// <summary>The message, whom it is about, how often, the first place and the help, for reports that show one text.</summary>
    public static string Full(FindingGroup group)
    {
        var place = group.Exemplars.Where(exemplar => exemplar.IsInTrace).Select(exemplar =>
            $"\nfirst in trace {TelemetryText.Hex(exemplar.TraceId)}, span {TelemetryText.Hex(exemplar.SpanId)}").FirstOrDefault();
        var help = group.Finding.Help is { } text && !group.IsOverflow ? $"\nhelp: {text}" : string.Empty;
        return $"{Message(group)} ({Subject(group)}, {Times(group.Count)}){place}{help}";
    }
}
