using System.Net;
using Semconv.Otlp.Receiver;
using Semconv.TestSupport;

namespace Semconv.Otlp.Tests.Receiver;

/// <summary>More requests than can be checked, and the end of a receiver.</summary>
public sealed class OverloadTests
{
    private const string Protobuf = "application/x-protobuf";

    [Fact]
    public async Task Shedding_turns_senders_away_and_asks_them_to_come_back()
    {
        await using var receiver = await TestReceiver.StartAsync(new ReceiverLimits { Sheds = true, LongestQueue = 1 });
        receiver.Checker.Gate.Reset();
        var calls = Enumerable.Range(0, 2).Select(_ => receiver.Grpc.ExportAsync(Requests.Traces(1))).ToArray();
        Assert.Equal(14, (await await Task.WhenAny(calls)).Status);
        using var answer = await receiver.PostAsync("/v1/traces", Requests.Traces(1), Protobuf);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1)), (answer.StatusCode, answer.Headers.RetryAfter!.Delta));
        receiver.Checker.Gate.Set();
        Assert.Contains(await Task.WhenAll(calls), each => each.Status == 0);
        await receiver.ServeGoodClientsAsync();
    }

    [Fact]
    public async Task Blocking_lets_senders_wait_and_takes_all()
    {
        await using var receiver = await TestReceiver.StartAsync(new ReceiverLimits { LongestQueue = 1, LargestBacklog = 128 * 1024 });
        receiver.Checker.Gate.Reset();
        var calls = Enumerable.Range(0, 50).Select(_ => receiver.Grpc.ExportAsync(Requests.Traces(2))).ToArray();
        await Task.Delay(300, TestReceiver.Cancellation);
        Assert.DoesNotContain(calls, call => call.IsCompleted);
        receiver.Checker.Gate.Set();
        Assert.All(await Task.WhenAll(calls), answer => Assert.Equal(0, answer.Status));
        Assert.Equal(100, (await receiver.StopAsync()).Count);
    }

    [Fact]
    public async Task Requests_that_grow_beyond_what_there_is_for_all_are_turned_away()
    {
        await using var receiver = await TestReceiver.StartAsync(new ReceiverLimits { LargestBacklog = 300_000 });
        Assert.Equal(14, (await receiver.Grpc.ExportAsync(Requests.Traces(1, 400_000))).Status);
        using var answer = await receiver.PostAsync("/v1/traces", Requests.Traces(1, 400_000), Protobuf);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        await receiver.ServeGoodClientsAsync();
    }

    [Fact]
    public async Task Stop_answers_all_that_was_taken()
    {
        await using var receiver = await TestReceiver.StartAsync();
        receiver.Checker.Gate.Reset();
        var calls = Enumerable.Range(0, 20).Select(_ => receiver.Grpc.ExportAsync(Requests.Traces(3)))
            .Concat(Enumerable.Range(0, 5).Select(_ => receiver.Grpc.CallAsync(GrpcClient.Frame(PackedBytes.Of(Requests.Traces(3)), flag: 1), encoding: "gzip"))).ToArray();
        await Task.Delay(300, TestReceiver.Cancellation);
        var stop = receiver.StopAsync();
        await Task.Delay(200, TestReceiver.Cancellation);
        Assert.False(stop.IsCompleted);
        receiver.Checker.Gate.Set();
        Assert.All(await Task.WhenAll(calls), answer => Assert.Equal(0, answer.Status));
        Assert.Equal(75, (await stop).Count);
        await Assert.ThrowsAsync<HttpRequestException>(() => receiver.Grpc.ExportAsync([]));
    }

    /// <summary>What was acknowledged is what was checked, however a receiver ends.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_acknowledged_request_was_checked(bool isGraceful)
    {
        await using var receiver = await TestReceiver.StartAsync();
        var acknowledged = 0;
        using var ends = new CancellationTokenSource();
        var senders = Enumerable.Range(0, 4).Select(_ => Task.Run(SendAsync, TestReceiver.Cancellation)).ToArray();
        await WaitForAsync(() => Task.FromResult(receiver.Checker.Checked > 200));
        await receiver.CloseAsync(new CancellationToken(canceled: !isGraceful));
        await ends.CancelAsync();
        await Task.WhenAll(senders);
        Assert.True(acknowledged > 100, "nothing was acknowledged");
        if (isGraceful)
        {
            Assert.Equal(acknowledged, receiver.Checker.Checked);
        }
        else
        {
            Assert.True(acknowledged <= receiver.Checker.Checked, "more was acknowledged than checked");
        }

        async Task SendAsync()
        {
            using var client = new GrpcClient(receiver.GrpcPort);
            // A sender that hangs up would miss an answer that is already on its way.
            var hangsUp = isGraceful ? TestReceiver.Cancellation : ends.Token;
            while (!ends.IsCancellationRequested)
            {
                try
                {
                    if ((await client.CallUntilAsync(GrpcClient.Frame(Requests.Traces(1)), GrpcClient.TracesPath, null, hangsUp)).Status == 0)
                    {
                        Interlocked.Increment(ref acknowledged);
                    }
                }
                catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
                {
                    await Task.Delay(1, TestReceiver.Cancellation);
                }
            }
        }
    }

    [Fact]
    public async Task Stop_does_not_wait_longer_than_it_is_told_for_a_sender_that_stops_in_the_middle()
    {
        await using var receiver = await TestReceiver.StartAsync();
        using var slow = await receiver.ConnectAsync(receiver.HttpPort);
        await slow.GetStream().WriteAsync("POST /v1/traces HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-protobuf\r\nContent-Length: 100\r\n\r\nab"u8.ToArray(), TestReceiver.Cancellation);
        await Task.Delay(100, TestReceiver.Cancellation);
        using var patience = new CancellationTokenSource(500);
        await receiver.CloseAsync(patience.Token).WaitAsync(TimeSpan.FromSeconds(10), TestReceiver.Cancellation);
        Assert.Empty(receiver.Checker.Samples);
    }

    [Fact]
    public async Task Time_passes_when_nothing_comes()
    {
        await using var receiver = await TestReceiver.StartAsync();
        await WaitForAsync(() => Task.FromResult(receiver.Checker.IdleCount > 3));
    }

    private static async Task WaitForAsync(Func<Task<bool>> condition)
    {
        for (var tries = 0; tries < 500; tries++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(20, TestReceiver.Cancellation);
        }

        Assert.Fail("it did not come to that");
    }
}
