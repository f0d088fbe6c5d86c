using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Emission;
using Semconv.Otlp.Export;
using SemconvTool.Tests.Receivers;

namespace SemconvTool.Tests.LiveChecking;

/// <summary>Findings on their way to a receiver: in requests of a bounded size, tried again where that may help, and never more kept than is allowed.</summary>
public sealed class FindingExporterTests
{
    private static readonly ExportLimits Quick = new() { Pause = TimeSpan.FromMilliseconds(1), Delay = TimeSpan.FromMilliseconds(50) };

    private static readonly Finding Finding = new(new FindingRule("odd", FindingLevel.Violation, "It is odd."), "it is odd")
    {
        Context = [new FindingContext("names", new FindingValue.Texts(["a", "b"])), new FindingContext("count", new FindingValue.Integer(3))],
    };

    [Fact]
    public async Task Requests_are_of_a_bounded_size_and_keep_the_order()
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http1);
        var outcome = Send(receiver.Url, 1000, Quick with { RecordsPerRequest = 300, LargestRequest = 20_000 });
        Assert.Equal((1000, 1000, null), (outcome.Offered, outcome.Delivered, outcome.Problem));
        Assert.True(receiver.Requests.Count > 4);
        Assert.All(receiver.Requests, request => Assert.InRange(request.Body.Length, 1, 20_000));
        Assert.Equal(Enumerable.Range(1, 1000).Select(number => (ulong)number), ReceivedLog.ReadAll(receiver).Select(log => log.Time));
    }

    [Fact]
    public async Task Lists_are_flattened()
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http1);
        Send(receiver.Url, 1, Quick);
        var attributes = Assert.Single(ReceivedLog.ReadAll(receiver)).Attributes;
        Assert.Equal(
            ("a", "b", "3"),
            (attributes["weaver.finding.context.names.0"], attributes["weaver.finding.context.names.1"], attributes["weaver.finding.context.count"]));
    }

    [Theory]
    [InlineData(503, 10, 3)]
    [InlineData(429, 10, 3)]
    [InlineData(400, 0, 1)]
    [InlineData(401, 0, 1)]
    public async Task Only_what_may_pass_is_tried_again(int status, int delivered, int requests)
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http1);
        receiver.FirstStatuses.Enqueue(status);
        receiver.FirstStatuses.Enqueue(status);
        var outcome = Send(receiver.Url, 10, Quick);
        Assert.Equal((10, delivered, requests), (outcome.Offered, (int)outcome.Delivered, receiver.Requests.Count));
        Assert.Equal(delivered == 0, outcome.Problem?.Contains($"{status}", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task What_a_receiver_leaves_out_is_lost()
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http1);
        receiver.Answer = [0x0A, 0x08, 0x08, 0x03, 0x12, 0x04, .. "odd."u8];
        var outcome = Send(receiver.Url, 10, Quick);
        Assert.Equal((7, 3), (outcome.Delivered, outcome.Lost));
        Assert.Equal("the receiver left some out: odd.", outcome.Problem);
    }

    /// <summary>It accepts connections and says nothing: neither the check nor its end waits for it.</summary>
    [Fact]
    public void Receiver_that_hangs_holds_nobody()
    {
        using var hanging = new TcpListener(IPAddress.Loopback, 0);
        hanging.Start();
        var watch = Stopwatch.StartNew();
        var limits = Quick with { Waiting = 100, LastPatience = TimeSpan.FromMilliseconds(300) };
        var outcome = Send($"http://127.0.0.1:{((IPEndPoint)hanging.LocalEndpoint).Port}", 100_000, limits);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
        Assert.Equal((100_000, 0, "there was no answer in time"), (outcome.Offered, outcome.Delivered, outcome.Problem));
    }

    [Fact]
    public async Task Who_can_wait_loses_nothing_to_a_receiver_that_is_slower()
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http1);
        var limits = Quick with { Waiting = 10, RecordsPerRequest = 10 };
        Assert.Equal(0, Send(receiver.Url, 3000, limits with { Patience = TimeSpan.FromSeconds(30) }).Lost);
        var hasty = Send(receiver.Url, 3000, limits);
        Assert.True(hasty.Lost > 0);
        Assert.Equal("it takes them slower than they are found", hasty.Problem);
    }

    private static ExportOutcome Send(string url, int count, ExportLimits limits)
    {
        using var client = new OtlpClient(new ExportEndpoint(new Uri(url), OtlpProtocol.HttpProtobuf));
        using var exporter = new FindingExporter(client, new ExportBatch(FindingEvent.Scope), limits);
        for (var number = 1; number <= count; number++)
        {
            exporter.Offer(new FindingLog(Finding, SampleTypes.Span) { Time = (ulong)number });
        }

        return exporter.Close();
    }
}
