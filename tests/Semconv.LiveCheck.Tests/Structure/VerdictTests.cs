using Semconv.LiveCheck.Findings;
using Semconv.TestSupport;

namespace Semconv.LiveCheck.Tests.Structure;

/// <summary>What fails a run under profile <c>legacy</c>: violations that are no habit of today.</summary>
public sealed class VerdictTests
{
    private static readonly string[] Breaking =
    [
        "span_id_duplicate", "span_orphan", "dapr_workflow_kind", "dapr_workflow_activity_parent", "dapr_workflow_orchestration_parent",
        "dapr_workflow_trace_split",
    ];

    public static TheoryData<string> Captures => Capture.Names;

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void A_trace_that_is_broken_fails_and_a_habit_does_not(string capture)
    {
        var expected = new ExpectedFindings(capture);
        var streams = new RecordedSpans(capture).All
            .Where(span => span is { Name: "/TaskHubSidecarService/GetWorkItems", ScopeName: "dapr-diagnostics", Kind: 2 })
            .Select(span => span.SpanId);
        var isBroken = Breaking.SelectMany(expected.Spans).Except(streams).Any();
        var failing = StructureDriver.Of(capture, "traces.pb").Recorder.Findings
            .Where(finding => finding.Finding is { Level: FindingLevel.Violation, IsHabit: false })
            .Select(FindingText.Short)
            .ToList();
        Assert.True(isBroken == failing.Count > 0, string.Join('\n', failing));
        Assert.False(expected.IsHealthy && failing.Count > 0, string.Join('\n', failing));
    }

    [Fact]
    public void Habits_are_those_of_the_definition()
    {
        var habits = StructureDriver.Of("java-workflow-basic", "traces.pb").Recorder.Findings.Where(finding => finding.Finding.IsHabit).ToList();
        Assert.Equal(["span_kind_chain_invalid", "span_orphan", "trace_root_kind"], habits.Select(finding => finding.Finding.Rule.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(habits.Where(finding => finding.Finding.Rule.Id == "span_orphan"), finding => Assert.Equal("dapr.legacy.api.taskhub.stream", finding.SpanType));
    }

    [Fact]
    public void Forty_eight_recordings_are_healthy()
    {
        SharedData.Require("data", "captures");
        Assert.Equal(48, Captures.Select(row => row.Data).Count(capture => new ExpectedFindings(capture).IsHealthy));
    }
}
