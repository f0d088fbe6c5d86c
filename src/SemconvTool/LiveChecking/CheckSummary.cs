using Semconv.LiveCheck;
using Semconv.LiveCheck.Reports;
using Semconv.Otlp.Files;

namespace SemconvTool.LiveChecking;

/// <summary>What a finished check has to tell besides its findings.</summary>
internal static class CheckSummary
{
    public static LiveCheckReport Of(LiveChecker checker, in TelemetryReading reading)
    {
        var statistics = checker.Statistics;
        var spans = statistics.Spans;
        return new LiveCheckReport
        {
            Received = Received(checker, reading),
            Rules = FindingCatalog.All,
            UncheckedRules = [.. checker.Unjudged.Select(rule => new UncheckedRule(rule.Rule.Id, rule.Reason))],
            UnjudgedScopes = [.. statistics.NotJudged.Select(scope => new SampleCount(scope.Name, scope.Count))],
            SpanTypes = [.. checker.SpanTypes.Select(type => new SampleCount(type.Name, type.Count))],
            UnmatchedSpans = spans.Total - spans.ByType.Sum(type => type.Count) - spans.NotJudged.Sum(scope => scope.Count),
        };
    }

    private static ReceivedCounts Received(LiveChecker checker, in TelemetryReading reading) => new()
    {
        Requests = reading.Records,
        Spans = reading.Spans,
        Traces = checker.TraceCount,
        Metrics = reading.Metrics,
        Logs = reading.Logs - checker.OwnLogs,
        OwnLogs = checker.OwnLogs,
        Others = reading.Others,
        Damaged = reading.Damaged + reading.CutOff,
        LeftOut = reading.LeftOut,
        DroppedBySender = checker.DroppedBySender,
        Evicted = checker.Stored.LostSpans,
        EvictedTraces = checker.Stored.EvictedTraces,
        LostInstances = checker.Stored.LostInstances,
        Late = checker.Stored.LateSpans,
        LostNames = checker.LostNames,
    };
}
