using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Semconv.TestSupport;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>How the real process takes signals: the first ends the listening and has its report, the second ends it at once.</summary>
public sealed class SignalTests
{
    private const string HalfBody = "POST /v1/traces HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-protobuf\r\nContent-Length: 100\r\n\r\nhalf";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    public async Task Signal_ends_it_with_a_report_and_the_code_of_the_verdict(string signal)
    {
        using var tool = await ListeningTool.ListenAsync();
        using var client = new GrpcClient(tool.GrpcPort);
        Assert.Equal(0, (await client.ExportAsync(GoodRequests.Span(1))).Status);
        Assert.Equal(0, await tool.EndByAsync(signal));
        Assert.StartsWith("passed: ", tool.Output, StringComparison.Ordinal);
        Assert.Contains("1 span ", tool.Output, StringComparison.Ordinal);
    }

    /// <summary>A sender that stops in the middle is waited for; nobody has to wait with it.</summary>
    [Theory]
    [InlineData("TERM", "TERM")]
    [InlineData("INT", "INT")]
    [InlineData("TERM", "INT")]
    [InlineData("INT", "TERM")]
    [InlineData("HUP", "TERM")]
    public async Task Second_signal_ends_it_at_once(string first, string second)
    {
        using var tool = await ListeningTool.ListenAsync();
        using var slow = await BareHttpClient.ConnectAsync(tool.HttpPort);
        await slow.SendAsync(HalfBody);
        await Task.Delay(300, Cancellation);
        tool.Signal(first);
        await Task.Delay(700, Cancellation);
        Assert.False(tool.HasEnded, "it waits for nobody");
        var start = Stopwatch.GetTimestamp();
        Assert.Equal(130, await tool.EndByAsync(second));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 2);
        Assert.Empty(tool.Output);
    }

    [Fact]
    public async Task Sender_that_stops_in_the_middle_holds_the_end_up_for_seconds_only()
    {
        using var tool = await ListeningTool.ListenAsync();
        using var slow = await BareHttpClient.ConnectAsync(tool.HttpPort);
        await slow.SendAsync(HalfBody);
        await Task.Delay(300, Cancellation);
        var start = Stopwatch.GetTimestamp();
        Assert.Equal(4, await tool.EndByAsync("TERM"));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 15);
    }

    /// <summary>Who stops a container does not fetch a report; it must not be lost for that.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Signal_prints_the_report_that_nobody_fetched(bool isStopped)
    {
        using var tool = await ListeningTool.ListenAsync("--output", "http", "--format", "json", "--no-stream");
        using var http = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{tool.AdminPort}")) };
        using var client = new GrpcClient(tool.GrpcPort);
        Assert.Equal(0, (await client.ExportAsync(GoodRequests.Span(1))).Status);
        if (isStopped)
        {
            using var stopped = await http.PostAsync(new Uri("/stop", UriKind.Relative), null, Cancellation);
            Assert.True(stopped.IsSuccessStatusCode);
            Assert.False(tool.HasEnded);
        }

        Assert.Equal(0, await tool.EndByAsync("TERM"));
        using var report = JsonDocument.Parse(tool.Output);
        Assert.Equal(1, SpansOf(report));
    }

    [Fact]
    public async Task Signal_before_it_listens_ends_it()
    {
        using var tool = ListeningTool.Start("live-check", "--listen", "--otlp-grpc-port", "0", "--otlp-http-port", "0", "--admin-port", "0");
        tool.Signal("TERM");
        Assert.Contains(await tool.EndAsync(), (int[])[143, 4]);
        Assert.DoesNotContain("defect", tool.Error, StringComparison.Ordinal);
    }

    /// <summary>What was acknowledged is in the report, to the span.</summary>
    [Theory]
    [InlineData("TERM", true)]
    [InlineData("TERM", false)]
    [InlineData("INT", true)]
    [InlineData("INT", false)]
    public async Task Signal_under_load_loses_nothing_that_was_acknowledged(string signal, bool isGrpc)
    {
        const int Batch = 7;
        using var tool = await ListeningTool.ListenAsync("--format", "json", "--no-stream");
        var acknowledged = 0L;
        var senders = Enumerable.Range(0, 6).Select(_ => Task.Run(() => isGrpc ? SendByGrpcAsync() : SendByHttpAsync())).ToArray();
        await tool.WaitForAsync(() => Interlocked.Read(ref acknowledged) > 2000, "too little is acknowledged");
        var code = await tool.EndByAsync(signal);
        await Task.WhenAll(senders);
        using var report = JsonDocument.Parse(tool.Output);
        Assert.Equal(acknowledged, SpansOf(report));
        Assert.Contains(code, (int[])[0, 1]);

        async Task SendByGrpcAsync()
        {
            using var client = new GrpcClient(tool.GrpcPort);
            for (var number = 0UL; await TryAsync(async () => (await client.ExportAsync(GoodRequests.Spans(number, Batch))).Status == 0); number += Batch)
            {
                Interlocked.Add(ref acknowledged, Batch);
            }
        }

        async Task SendByHttpAsync()
        {
            using var client = await BareHttpClient.ConnectAsync(tool.HttpPort);
            for (var number = 0UL; await TryAsync(async () => (await client.PostAsync("/v1/traces", "application/x-protobuf", GoodRequests.Spans(number, Batch))).Status == 200); number += Batch)
            {
                Interlocked.Add(ref acknowledged, Batch);
            }
        }
    }

    private static async Task<bool> TryAsync(Func<Task<bool>> send)
    {
        try
        {
            return await send();
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or Xunit.Sdk.TrueException)
        {
            // The connection was ended without an answer.
            return false;
        }
    }

    private static long SpansOf(JsonDocument report) =>
        report.RootElement.GetProperty("statistics").GetProperty("total_entities_by_type").GetProperty("span").GetInt64();
}
