using System.Globalization;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Ledger;

namespace Semconv.LiveCheck.Reports;

/// <summary>The result of a run in lines of their own: the verdict, what was read, what does not count.</summary>
internal static class VerdictSentence
{
    /// <summary>How many names a line lists.</summary>
    private const int MostNames = 6;

    /// <summary>Such as <c>failed: 3 violations, 12 improvements</c>.</summary>
    public static string Of(LiveCheckReport report)
    {
        var word = !report.Doubts.IsEmpty ? "not to be trusted" : report.HasFailed ? "failed" : "passed";
        var counts = new[] { FindingLevel.Violation, FindingLevel.Improvement, FindingLevel.Information }
            .Select(level => (level, Count: report.Standing(FindingStanding.Open).Where(group => group.Finding.Level == level).Sum(group => group.Count)))
            .Where(entry => entry.Count > 0)
            .Select(entry => entry.level == FindingLevel.Information
                ? $"{entry.Count.ToString("N0", CultureInfo.InvariantCulture)} information"
                : FindingSentence.Count(entry.Count, entry.level.Word()))
            .ToList();
        return $"{word}: {(counts.Count > 0 ? string.Join(", ", counts) : HasJudged(report) ? "no findings" : "nothing was judged")}";
    }

    /// <summary>Whether there was anything to judge: the shape of traces always is.</summary>
    private static bool HasJudged(LiveCheckReport report) =>
        report.Received.IsNothing || report.Received.Spans + report.Received.Others > 0
        || report.UnjudgedScopes.Sum(scope => scope.Count) < report.Received.Metrics + report.Received.Logs;

    /// <summary>Under which terms it was judged.</summary>
    public static string Terms(LiveCheckReport report)
    {
        var failsOn = report.FailOn is { } level ? $"fails on {level.Word()}" : "fails on nothing";
        return $"profile {(report.Profile == Profile.Target ? "target" : "legacy")}, {failsOn}";
    }

    /// <summary>Such as <c>read traces.jsonl: 12 requests, 128 spans of 66 traces</c>.</summary>
    public static string Read(LiveCheckReport report)
    {
        var received = report.Received;
        var spans = FindingSentence.Count(received.Spans, "span");
        var parts = new[]
        {
            (received.Requests, FindingSentence.Count(received.Requests, "request")),
            (received.Spans, received.Traces > 0 ? $"{spans} of {FindingSentence.Count(received.Traces, "trace")}" : spans),
            (received.Metrics, FindingSentence.Count(received.Metrics, "metric")),
            (received.Logs, FindingSentence.Count(received.Logs, "log record")),
            (received.Others, FindingSentence.Count(received.Others, "sample")),
        };
        var read = parts.Where(part => part.Item1 > 0).Select(part => part.Item2).ToList();
        return $"read {Names(report.Inputs)}: {(read.Count == 0 ? "nothing" : string.Join(", ", read))}";
    }

    /// <summary>What was found and does not count, and what was not judged, a line each.</summary>
    public static IEnumerable<string> Notes(LiveCheckReport report)
    {
        if (Tally(report.Standing(FindingStanding.Known)) is { } known)
        {
            yield return $"known findings: {known}";
        }

        if (Tally(report.Standing(FindingStanding.Habit)) is { } habits)
        {
            yield return $"known habits of Dapr and its instrumentation: {habits}";
        }

        if (report.SuppressedCount > 0)
        {
            yield return $"suppressed: {FindingSentence.Count(report.SuppressedCount, "finding")}";
        }

        if (report.FilteredCount > 0)
        {
            yield return $"filtered: {FindingSentence.Count(report.FilteredCount, "finding")}";
        }

        if (!report.UnjudgedScopes.IsEmpty)
        {
            var samples = FindingSentence.Count(report.UnjudgedScopes.Sum(scope => scope.Count), "sample");
            yield return $"not judged: {samples} of scopes that the registry does not declare ({List(report.UnjudgedScopes)})";
        }

        if (report.Received.OwnLogs > 0)
        {
            yield return $"not judged: {FindingSentence.Count(report.Received.OwnLogs, "log record")} of a live check (scope '{FindingEvent.Scope}')";
        }

        if (report.Received.Late > 0)
        {
            yield return $"late: {FindingSentence.Count(report.Received.Late, "span")} of traces that were judged before, each checked alone; '--settle' waits longer";
        }

        foreach (var reason in report.UncheckedRules.GroupBy(rule => rule.Reason, StringComparer.Ordinal))
        {
            yield return $"not evaluable: {string.Join(", ", reason.Select(rule => rule.Id).Order(StringComparer.Ordinal))}: {reason.Key}";
        }

        if (!report.SpanTypes.IsEmpty && report.Received.Spans > 0)
        {
            var seen = report.SpanTypes.Where(type => type.Count > 0).ToList();
            var matched = seen.Count == 0 ? string.Empty : $" ({List(seen)})";
            var rest = report.UnmatchedSpans == 0 ? string.Empty : $"; {FindingSentence.Count(report.UnmatchedSpans, "span")} of no declared type";
            yield return string.Create(CultureInfo.InvariantCulture, $"span types seen: {seen.Count} of {report.SpanTypes.Length}{matched}{rest}");
        }
    }

    /// <summary>How many there are, by rule; null when there are none.</summary>
    private static string? Tally(IEnumerable<FindingGroup> groups)
    {
        var rules = groups.GroupBy(group => group.Finding.Rule.Id, StringComparer.Ordinal)
            .Select(rule => new SampleCount(rule.Key, rule.Sum(group => group.Count))).ToList();
        return rules.Count == 0 ? null : $"{rules.Sum(rule => rule.Count).ToString("N0", CultureInfo.InvariantCulture)} ({List(rules)})";
    }

    private static string List(IReadOnlyCollection<SampleCount> counts)
    {
        var shown = counts.OrderByDescending(each => each.Count).ThenBy(each => each.Name, StringComparer.Ordinal).Take(MostNames)
            .Select(each => $"{(each.Name.Length == 0 ? "no name" : each.Name)} {each.Count.ToString("N0", CultureInfo.InvariantCulture)}");
        var more = counts.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $", {counts.Count - MostNames} more") : string.Empty;
        return $"{string.Join(", ", shown)}{more}";
    }

    private static string Names(IReadOnlyCollection<string> inputs)
    {
        var more = inputs.Count > MostNames ? string.Create(CultureInfo.InvariantCulture, $" and {inputs.Count - MostNames} more") : string.Empty;
        return $"{string.Join(", ", inputs.Take(MostNames))}{more}";
    }
}
