using System.Globalization;
using System.Text;
using System.Text.Json;
using Semconv.LiveCheck.Spans;
using Semconv.Otlp.Files;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck.Tests.Structure;

/// <summary>Traces are judged while others still come: once each, when nothing came for a while, and never for what may still come.</summary>
public sealed class SettlingTests
{
    private const long Tick = 100;
    private const long DefaultSettle = 5_000;
    private const long Patience = 600_000;
    private const string Chain = "invoke-http";

    /// <summary>What is sent more than five seconds after its trace was whole, and so is late: a timer of a workflow whose sidecar restarts.</summary>
    private const string Later = "workflow-sidecar-restart-timer";

    public static TheoryData<string> Captures => Capture.Names;

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Recording_at_its_own_pace_gives_the_findings_of_the_file(string capture)
    {
        var driver = Replay(capture, DefaultSettle, out _);
        Assert.Equal(capture == Later, driver.Store.Counts.LateSpans > 0);
        Assert.Equal(Sorted(StructureDriver.Of(capture, "traces.pb")).Except(capture == Later ? [MissedOf(driver)] : []), Sorted(driver));

        string MissedOf(StructureDriver replayed) => Assert.Single(Sorted(StructureDriver.Of(capture, "traces.pb")).Except(Sorted(replayed)));
    }

    /// <summary>With a window that is far too short traces are judged in the middle: what is missed then is a finding less, never one more.</summary>
    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Captures))]
    public void Window_that_is_too_short_makes_no_false_finding(string capture)
    {
        var driver = Replay(capture, 2 * Tick, out _);
        var original = Sorted(StructureDriver.Of(capture, "traces.pb"));
        Assert.Empty(Sorted(driver).Except(original));
        if (driver.Store.Counts.LateSpans == 0)
        {
            Assert.Equal(original, Sorted(driver));
        }
    }

    [Fact]
    public void Most_traces_are_judged_before_the_end()
    {
        SharedData.Require("data", "captures");
        var (judged, all, replays) = (0L, 0L, 0);
        foreach (var capture in Captures.Select(row => row.Data))
        {
            var driver = Replay(capture, 2 * Tick, out var open);
            var traces = new RecordedSpans(capture).All.Select(span => span.TraceId).Distinct().Count();
            (judged, all) = (judged + traces - open, all + traces);
            replays += traces > open && driver.Recorder.Findings.Count > 0 ? 1 : 0;
        }

        Assert.True(judged > all / 2, $"{judged} of {all}");
        Assert.True(replays > 50, $"{replays}");
    }

    /// <summary>The parent may still come for as long as it is awaited.</summary>
    [Theory]
    [InlineData(Patience - Tick, false)]
    [InlineData(Patience, true)]
    public void Trace_that_lacks_a_parent_is_judged_when_it_was_awaited_for_ten_minutes(long now, bool isJudged)
    {
        var driver = WithoutParent(new SpanStoreLimits());
        Settle(driver, DefaultSettle);
        Assert.Empty(driver.Recorder.Findings);
        Settle(driver, now);
        Assert.Equal(isJudged, driver.Recorder.SpansByRule.ContainsKey("span_orphan"));
        Assert.Equal(isJudged ? 0 : 1, driver.Store.TraceCount);
    }

    /// <summary>A held trace takes room that others need.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, true)]
    public void Trace_that_lacks_a_parent_is_judged_sooner_when_the_store_is_more_than_half_full(int extraRoom, bool isJudged)
    {
        var count = WithoutParent(new SpanStoreLimits()).Store.Count;
        var driver = WithoutParent(new SpanStoreLimits { Spans = (2 * count) + extraRoom });
        Settle(driver, DefaultSettle);
        Assert.Equal(isJudged, driver.Recorder.SpansByRule.ContainsKey("span_orphan"));
    }

    [Fact]
    public void Parent_that_comes_while_it_is_awaited_is_not_missed()
    {
        var spans = new RecordedSpans(Chain);
        var parent = ParentIn(spans);
        spans.All.Remove(parent);
        var driver = new StructureDriver();
        spans.Read(driver);
        Settle(driver, Patience - Tick);
        spans.All.Clear();
        spans.All.Add(parent);
        spans.Read(driver);
        Settle(driver, Patience + DefaultSettle);
        driver.Complete();
        Assert.Equal(Sorted(StructureDriver.Of(Chain, "traces.pb")), Sorted(driver));
        Assert.Equal(0, driver.Store.Counts.LateSpans);
    }

    /// <summary>A parent that comes when its child was judged repairs nothing, and breaks nothing either.</summary>
    [Fact]
    public void Parent_that_comes_too_late_makes_no_further_finding()
    {
        var driver = WithoutParent(new SpanStoreLimits());
        Settle(driver, Patience);
        var found = Sorted(driver);
        var spans = new RecordedSpans(Chain);
        var parent = ParentIn(spans);
        spans.All.Clear();
        spans.All.Add(parent);
        spans.Read(driver);
        driver.Complete();
        Assert.Equal(found, Sorted(driver));
        Assert.Equal(1, driver.Store.Counts.LateSpans);
    }

    /// <summary>An orchestration that still runs is sent when it ends: until then nobody can say that it is missing.</summary>
    [Fact]
    public void Workflow_that_still_runs_at_the_end_is_pending()
    {
        var driver = Replay("workflow-running-at-stop", DefaultSettle, out var open);
        Assert.True(open > 0);
        var found = driver.Recorder.SpansByRule;
        Assert.NotEmpty(found["trace_incomplete_at_stop"]);
        Assert.DoesNotContain("dapr_workflow_activity_parent", found.Keys);
        Assert.Empty(found["trace_incomplete_at_stop"].Intersect(found.GetValueOrDefault("span_orphan", [])));
    }

    /// <summary>The one trace of a recording without a span in the middle of it.</summary>
    private static StructureDriver WithoutParent(SpanStoreLimits limits)
    {
        var spans = new RecordedSpans(Chain);
        var parent = ParentIn(spans);
        var trace = spans.TraceOf(parent);
        spans.All.Clear();
        spans.All.AddRange(trace.Where(span => span.SpanId != parent.SpanId));
        var driver = new StructureDriver(limits);
        spans.Read(driver);
        return driver;
    }

    private static RecordedSpan ParentIn(RecordedSpans spans) =>
        spans.All.First(span => span.ParentId is not null && spans.All.Any(other => other.ParentId == span.SpanId));

    private static void Settle(StructureDriver driver, long now)
    {
        driver.Store.Now = now;
        driver.Judge.Release(now - DefaultSettle, driver.Recorder, Patience);
    }

    /// <summary>Lets the requests of a recording come when they came, and judges ten times a second what is settled.</summary>
    private static StructureDriver Replay(string capture, long settle, out int open)
    {
        var driver = new StructureDriver();
        long? start = null;
        foreach (var (time, request) in Requests(capture))
        {
            start ??= time;
            while (driver.Store.Now + Tick <= time - start)
            {
                driver.Store.Now += Tick;
                driver.Judge.Release(driver.Store.Now - settle, driver.Recorder, Patience);
            }

            Read(request, driver);
        }

        open = driver.Store.TraceCount;
        driver.Complete();
        return driver;
    }

    private static List<string> Sorted(StructureDriver driver) => [.. driver.Recorder.Findings.Select(FindingText.Full).Order(StringComparer.Ordinal)];

    /// <summary>The requests of a recording, with when each came.</summary>
    private static IEnumerable<(long Time, string Request)> Requests(string capture)
    {
        var lines = File.ReadAllLines(Capture.PathOf(capture, "traces.jsonl")).Where(line => line.Length > 0).ToList();
        foreach (var line in File.ReadLines(Capture.PathOf(capture, "requests.jsonl")))
        {
            using var request = JsonDocument.Parse(line);
            if (request.RootElement.GetProperty("signal").GetString() == "traces")
            {
                var time = long.Parse(request.RootElement.GetProperty("time_unix_nano").GetString()!, CultureInfo.InvariantCulture) / 1_000_000;
                yield return (time, lines[request.RootElement.GetProperty("record").GetInt32()]);
            }
        }
    }

    private static void Read(string request, StructureDriver driver)
    {
        var diagnostics = new DiagnosticBag();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(request));
        TelemetryFile.Read("request.jsonl", stream, driver, diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
    }
}
