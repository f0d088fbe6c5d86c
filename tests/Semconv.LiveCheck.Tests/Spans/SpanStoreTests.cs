using Semconv.LiveCheck.Spans;

namespace Semconv.LiveCheck.Tests.Spans;

/// <summary>The store keeps to its limits, says what it could not keep, and what is missing for that is no finding.</summary>
public sealed class SpanStoreTests
{
    private const string Timer = "workflow-timer";
    private const string Generations = "workflow-continue-as-new";

    [Fact]
    public void Trace_that_is_too_large_is_told_and_nothing_is_missed_in_it()
    {
        var driver = new StructureDriver(new SpanStoreLimits { SpansPerTrace = 3 });
        Capture.Read(Timer, "traces.pb", driver);
        driver.Complete();
        var found = driver.Recorder.SpansByRule;
        Assert.Single(found["trace_too_large"]);
        Assert.DoesNotContain("span_orphan", found.Keys);
        Assert.DoesNotContain("trace_incomplete_at_stop", found.Keys);
        Assert.Contains(driver.Judge.Unjudged, rule => rule is { Rule.Id: "span_orphan", TraceCount: 1 });
        Assert.Equal(new SpanStoreCounts { Spans = 14, LostSpans = 3 }, driver.Store.Counts);
        Assert.False(driver.Store.Counts.IsComplete);
    }

    [Fact]
    public void Full_store_judges_what_was_quiet_longest_and_says_so()
    {
        var all = StructureDriver.Of("workflow-load", "traces.pb");
        var driver = new StructureDriver(new SpanStoreLimits { Spans = 40 });
        Capture.Read("workflow-load", "traces.pb", driver);
        Assert.InRange(driver.Store.Count, 1, 40);
        driver.Complete();
        var found = driver.Recorder.SpansByRule;
        Assert.NotEmpty(found["trace_evicted"]);
        Assert.True(driver.Store.Counts is { EvictedTraces: > 0, IsComplete: false });
        Assert.Equal(1678, driver.Store.Counts.Spans);

        // What is there was judged, and what is not there was not missed.
        Assert.Superset(all.Recorder.SpansByRule["trace_root_kind"], found["trace_root_kind"]);
        Assert.Subset(all.Recorder.SpansByRule.GetValueOrDefault("span_orphan", []), found.GetValueOrDefault("span_orphan", []));
        Assert.DoesNotContain("dapr_workflow_trace_split", found.Keys);
    }

    [Fact]
    public void Span_without_room_is_counted_as_lost()
    {
        var spans = new RecordedSpans(Timer);
        var driver = new StructureDriver(new SpanStoreLimits { Spans = 0 });
        spans.Read(driver);
        driver.Complete();
        Assert.Equal(new SpanStoreCounts { Spans = 14, LostSpans = 14 }, driver.Store.Counts);
        Assert.Empty(driver.Recorder.Findings);
    }

    [Fact]
    public void Quiet_trace_is_judged_and_let_go_and_what_comes_then_is_late()
    {
        var spans = new RecordedSpans(Timer);
        var trace = spans.TraceOf(spans["timer"]);
        var late = trace[^1];
        var driver = new StructureDriver();
        spans.All.Remove(late);
        spans.Read(driver);
        driver.Judge.Release(quietSince: -1, driver.Recorder);
        Assert.Empty(driver.Recorder.Findings);
        driver.Judge.Release(quietSince: 0, driver.Recorder);
        Assert.Equal(0, driver.Store.Count);
        Assert.Equal(0, driver.Store.TraceCount);
        var count = driver.Recorder.Findings.Count;
        Assert.True(count > 0);
        spans.All.Clear();
        spans.All.Add(late);
        spans.Read(driver);
        driver.Complete();
        Assert.Equal(count, driver.Recorder.Findings.Count);
        Assert.Equal(new SpanStoreCounts { Spans = 14, LateSpans = 1 }, driver.Store.Counts);
        Assert.True(driver.Store.Counts.IsComplete);
    }

    [Fact]
    public void Trace_that_is_not_quiet_stays()
    {
        var driver = new StructureDriver();
        Capture.Read(Timer, "traces.pb", driver);
        var traces = driver.Store.TraceCount;
        driver.Store.Now = 10;
        Capture.Read(Generations, "traces.pb", driver);
        driver.Judge.Release(quietSince: 5, driver.Recorder);
        Assert.Equal(16, driver.Store.TraceCount);
        driver.Judge.Release(quietSince: 10, driver.Recorder);
        Assert.Equal(0, driver.Store.TraceCount);
        Assert.True(traces > 0);
    }

    [Fact]
    public void Generation_is_known_when_the_one_before_it_was_let_go()
    {
        var original = StructureDriver.Of(Generations, "traces.pb").Recorder.SpansByRule;
        var spans = new RecordedSpans(Generations);
        var driver = new StructureDriver();
        foreach (var trace in spans.All.GroupBy(span => span.TraceId).OrderBy(trace => trace.Min(span => (string)span.Span["startTimeUnixNano"]!), StringComparer.Ordinal).ToList())
        {
            spans.All.Clear();
            spans.All.AddRange(trace);
            spans.Read(driver);
            driver.Judge.Release(quietSince: 0, driver.Recorder);
        }

        driver.Complete();
        Assert.Equal(original, driver.Recorder.SpansByRule);
    }

    [Fact]
    public void Workflow_that_is_split_is_found_when_its_traces_were_let_go()
    {
        const string Split = "java-workflow-sidecar-off";
        var driver = new StructureDriver();
        Capture.Read(Split, "traces.pb", driver);
        driver.Judge.Release(quietSince: 0, driver.Recorder);
        Assert.DoesNotContain("dapr_workflow_trace_split", driver.Recorder.SpansByRule.Keys);
        driver.Complete();
        Assert.Equal(StructureDriver.Of(Split, "traces.pb").Recorder.SpansByRule, driver.Recorder.SpansByRule);
    }

    [Fact]
    public void Places_of_traces_that_were_let_go_are_used_again()
    {
        var spans = new RecordedSpans(Timer);
        var driver = new StructureDriver();
        for (var round = 0; round < 50; round++)
        {
            foreach (var span in spans.All)
            {
                span.TraceId = $"{round:x8}{span.TraceId[8..]}";
            }

            spans.Read(driver, 100);
            driver.Judge.Release(quietSince: 0, driver.Recorder);
        }

        Assert.Equal(0, driver.Store.Count);
        Assert.Equal(50 * 14, driver.Store.Counts.Spans);
        Assert.Equal(0, driver.Store.Counts.LateSpans);
        Assert.Equal(50, driver.Recorder.Findings.Count(finding => finding.Finding.Rule.Id == "span_kind_chain_invalid"));
    }
}
