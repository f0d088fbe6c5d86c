using System.Collections.Immutable;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Matching.Origins;
using Semconv.Otlp.Files;
using SemconvTool.LiveChecking.Listening;
using SemconvTool.LiveChecking.Listening.Views;

namespace SemconvTool.Tests.LiveChecking;

/// <summary>What a check that listens shows while it does: on a terminal a block in its place, elsewhere few lines.</summary>
public sealed class LiveViewTests
{
    private static readonly LiveSnapshot Busy = new()
    {
        Time = TimeSpan.FromSeconds(10),
        Counts = new TelemetryReading { Records = 40, Spans = 12_345, Metrics = 7, Logs = 0 },
        JudgedTraces = 310,
        OpenTraces = 12,
        Services = [.. Enumerable.Range(0, BusiestServices.Most).Select(number => (number == 1 ? "注文サービス" : $"service-{number}", 1000L - number))],
        ServiceCount = 20,
        Rules = [new BrokenRule("span_orphan", FindingLevel.Violation, 3, "orders: GET /orders/{id}"), new BrokenRule("not_stable", FindingLevel.Improvement, 1200, "cart: add\e[2J")],
        Habits = 5,
    };

    [Fact]
    public void Page_tells_signals_services_and_findings()
    {
        var before = Busy with { Time = TimeSpan.FromSeconds(5), Counts = new TelemetryReading { Records = 1, Spans = 7_345 } };
        var rows = Rows(new LivePage(Busy, before, 2), 40, 100);
        Assert.Equal(
            """
            spans      12,345  1,000/s
            metrics         7  1/s
            traces        310 judged, 12 open
            2 requests refused
            20 services, by spans
                        1,000  service-0
                          999  注文サービス
                          998  service-2
                          997  service-3
                          996  service-4
                          995  service-5
                               and 14 more
            1,203 findings, 5 of known habits
                            3  violation span_orphan    orders: GET /orders/{id}
                        1,200  improvement not_stable   cart: add\u001b[2J
            """.ReplaceLineEndings("\n"),
            string.Join('\n', rows));
    }

    [Fact]
    public void Page_fits_into_any_terminal()
    {
        for (var room = 0; room < 40; room++)
        {
            for (var columns = 1; columns < 90; columns += 3)
            {
                var rows = new LivePage(Busy, Busy, 2).Rows(room);
                Assert.True(rows.Count <= room);
                Assert.All(rows, row => Assert.InRange(row.Render(columns, usesColors: true).Width, 0, columns));
            }
        }

        var small = Rows(new LivePage(Busy, Busy, 0), 8, 60);
        Assert.Contains("20 services, by spans", small);
        Assert.Contains(small, row => row.Contains("span_orphan", StringComparison.Ordinal));
    }

    [Fact]
    public void Before_anything_came_it_says_so() => Assert.Equal(["nothing received yet"], Rows(new LivePage(new LiveSnapshot(), new LiveSnapshot(), 0), 20, 80));

    [Theory]
    [InlineData(100, 24)]
    [InlineData(20, 6)]
    [InlineData(200, 3)]
    public void Block_is_drawn_in_its_place_and_leaves_nothing(int columns, int height)
    {
        using var error = new StringWriter();
        var block = new LiveBlock(Terminal(error, () => columns, () => height));
        var screen = new TerminalScreen(columns, height).Write("one\ntwo\n");
        for (var step = 0; step < 30; step++)
        {
            block.Show(Busy with { Time = TimeSpan.FromSeconds(step), ServiceCount = 1 + (step % 7), Services = Busy.Services[..(1 + (step % 7))] }, step % 2);
        }

        screen.Write(error.ToString());
        Assert.StartsWith("one\ntwo\nspans", screen.Text, StringComparison.Ordinal);
        Assert.Single(screen.Text.Split('\n'), row => row.StartsWith("spans", StringComparison.Ordinal));
        block.Clear();
        block.Clear();
        var all = new TerminalScreen(columns, height).Write($"one\ntwo\n{error}");
        Assert.Equal(("one\ntwo", 0), (all.Text, all.Excess));
    }

    [Fact]
    public void Terminal_that_becomes_narrower_wraps_and_the_block_still_goes()
    {
        using var error = new StringWriter();
        var columns = 80;
        var block = new LiveBlock(Terminal(error, () => columns, () => 60));
        block.Show(Busy, 0);
        columns = 30;
        block.Clear();

        // What the terminal does to the rows when it is made narrower: as if they had been written to it as it is now.
        var screen = new TerminalScreen(columns, 60).Write($"one\n{error}");
        Assert.Equal(("one", 0), (screen.Text, screen.Excess));
    }

    [Fact]
    public void Nothing_is_drawn_again_that_did_not_change_nor_more_than_twice_a_second()
    {
        using var error = new StringWriter();
        var block = new LiveBlock(Terminal(error, () => 80, () => 24));
        block.Show(new LiveSnapshot(), 0);
        var first = error.ToString();
        block.Show(Busy with { Time = TimeSpan.FromSeconds(0.4) }, 0);
        block.Show(new LiveSnapshot { Time = TimeSpan.FromSeconds(1) }, 0);
        Assert.Equal(first, error.ToString());
        block.Show(Busy with { Time = TimeSpan.FromSeconds(1.5) }, 0);
        Assert.NotEqual(first, error.ToString());
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("1", false)]
    public void Colours_can_be_switched_off(string value, bool expected)
    {
        using var error = new StringWriter();
        new LiveBlock(Terminal(error, () => 80, () => 24) with { Variable = name => name == "NO_COLOR" ? value : null }).Show(Busy, 0);
        Assert.Equal(expected, error.ToString().Contains("\e[31m", StringComparison.Ordinal));
    }

    [Fact]
    public void Elsewhere_there_is_a_line_at_first_and_then_one_a_minute_while_something_comes()
    {
        using var error = new StringWriter();
        var log = new LiveLog(error);
        for (var second = 0; second < 300; second++)
        {
            var records = Math.Min(Math.Max(0, second - 10), 100);
            log.Show(Busy with { Time = TimeSpan.FromSeconds(second), Counts = new TelemetryReading { Records = records, Spans = records } }, 0);
        }

        Assert.Equal(
            """
            received 1 span, 0 metrics, 0 logs from 20 services; 3 span_orphan, 1,200 not_stable
            received 61 spans, 0 metrics, 0 logs from 20 services; 3 span_orphan, 1,200 not_stable
            received 100 spans, 0 metrics, 0 logs from 20 services; 3 span_orphan, 1,200 not_stable

            """.ReplaceLineEndings("\n"),
            error.ToString());
    }

    [Fact]
    public void View_fits_where_standard_error_leads()
    {
        using var error = new StringWriter();
        var terminal = Terminal(error, () => 80, () => 24);
        var listening = new ListenSettings();
        Assert.IsType<LiveBlock>(LiveViews.Choose(terminal, listening));
        Assert.IsType<LiveLog>(LiveViews.Choose(terminal with { Variable = _ => "dumb" }, listening));
        Assert.IsType<LiveLog>(LiveViews.Choose(terminal with { ErrorIsTerminal = false }, listening));
        Assert.Null(LiveViews.Choose(terminal, listening with { IsQuiet = true }));
        Assert.Null(LiveViews.Choose(terminal, listening with { Work = (_, _) => Task.FromResult(true) }));
    }

    [Fact]
    public void Services_that_sent_most_come_first_however_many_there_are()
    {
        var services = Enumerable.Range(0, 1000).Select(number => new SeenService($"s{number:000}")).ToImmutableArray();
        var busiest = BusiestServices.Of(services);
        Assert.Equal(Enumerable.Range(0, BusiestServices.Most).Select(number => ($"s{number:000}", 0L)), busiest);
        Assert.Equal(busiest, BusiestServices.Of(services.Reverse()));
    }

    private static ToolEnvironment Terminal(TextWriter error, Func<int> width, Func<int> height) =>
        new(TextWriter.Null, error, ".") { ErrorIsTerminal = true, Width = width, Height = height };

    private static List<string> Rows(LivePage page, int room, int columns) => [.. page.Rows(room).Select(row => row.Render(columns, usesColors: false).Text.TrimEnd())];
}
