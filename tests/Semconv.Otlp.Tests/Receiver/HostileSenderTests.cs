using System.Net;
using System.Security.Cryptography;
using System.Text;
using Semconv.Otlp.Receiver;
using Semconv.TestSupport;

namespace Semconv.Otlp.Tests.Receiver;

/// <summary>Senders that lie, stall, flood or fail: each is refused as it has to be, and good ones are served on.</summary>
public sealed class HostileSenderTests
{
    private const string Protobuf = "application/x-protobuf";

    [Fact]
    public async Task Many_bombs_at_a_time_share_one_budget()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var bomb = PackedBytes.Bomb(100 << 20);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => receiver.Grpc.CallAsync(GrpcClient.Frame(bomb, flag: 1), encoding: "gzip")));
        Assert.All(answers, answer => Assert.Contains(answer.Status, (int?[])[8, 14]));
        await receiver.ServeGoodClientsAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(-1000)]
    [InlineData(60_000_000)]
    public async Task Length_that_is_not_that_of_the_message_is_refused(int lie)
    {
        await using var receiver = await TestReceiver.StartAsync();
        var message = Requests.Traces(100);
        var answer = await receiver.Grpc.CallAsync(GrpcClient.Frame(message, (uint)(message.Length + lie)));
        Assert.Equal(3, answer.Status);
        await receiver.ServeGoodClientsAsync();
        Assert.Equal(2, (await receiver.StopAsync()).Count);
    }

    [Fact]
    public async Task Length_of_four_gigabytes_is_refused_at_once()
    {
        await using var receiver = await TestReceiver.StartAsync();
        Assert.Equal(8, (await receiver.Grpc.CallAsync(GrpcClient.Frame([1, 2, 3], uint.MaxValue))).Status);
        Assert.Equal(3, (await receiver.Grpc.CallAsync([0, 0, 0])).Status);
        Assert.Equal(3, (await receiver.Grpc.CallAsync([])).Status);
        await receiver.ServeGoodClientsAsync();
    }

    [Fact]
    public async Task Packed_request_that_is_cut_off_is_refused_wherever_it_is_cut()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var packed = PackedBytes.Of(Requests.Traces(50));
        for (var length = 1; length < packed.Length; length++)
        {
            using var answer = await receiver.PostAsync("/v1/traces", packed[..length], Protobuf, "gzip");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal(3, (await receiver.Grpc.CallAsync(GrpcClient.Frame(packed[..length], flag: 1), encoding: "gzip")).Status);
        }

        await receiver.ServeGoodClientsAsync();
    }

    [Fact]
    public async Task Random_and_truncated_bodies_do_no_harm()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var good = Requests.Traces(20);
        string[] types = [Protobuf, "application/json"];
        await Parallel.ForEachAsync(Enumerable.Range(0, 4000), TestReceiver.Cancellation, async (number, _) =>
        {
            var body = number % 2 == 0 ? good[..(number % good.Length)] : new byte[number % 300];
            if (number % 2 == 1)
            {
                RandomNumberGenerator.Fill(body);
            }

            if (number % 4 < 2)
            {
                Assert.Contains((await receiver.Grpc.ExportAsync(body)).Status, (int?[])[0, 3]);
            }
            else
            {
                using var answer = await receiver.PostAsync(number % 8 < 6 ? "/v1/traces" : "/api/v2/spans", body, types[number / 8 % 2]);
                Assert.Contains((int)answer.StatusCode, (int[])[200, 202, 400, 415]);
            }
        });
        await receiver.ServeGoodClientsAsync();
    }

    [Fact]
    public async Task Nesting_and_invalid_text_are_refused()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var deep = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"resourceSpans\":[", 100_000)));
        using var answer = await receiver.PostAsync("/v1/traces", deep, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var value = Array.Empty<byte>();
        for (var depth = 0; depth < 5000; depth++)
        {
            value = Requests.Message(5, Requests.Message(1, value));
        }

        var span = Requests.Message(2, Requests.Message(9, Requests.Message(2, value)));
        Assert.Equal(3, (await receiver.Grpc.ExportAsync(Requests.Message(1, Requests.Message(2, span)))).Status);
        using var invalid = await receiver.PostAsync("/v1/traces", [.. "{\"resourceSpans\":[{\"a\":\""u8, 0xFF, 0xFE, .. "\"}]}"u8], "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, invalid.StatusCode);
        await receiver.ServeGoodClientsAsync();
    }

    [Fact]
    public async Task Huge_headers_are_refused()
    {
        await using var receiver = await TestReceiver.StartAsync();
        using var client = await receiver.ConnectAsync(receiver.HttpPort);
        var head = "POST /v1/traces HTTP/1.1\r\nHost: a\r\n" + string.Concat(Enumerable.Range(0, 2000).Select(number => $"x-{number}: {new string('x', 100)}\r\n")) + "\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), TestReceiver.Cancellation);
        using var reader = new StreamReader(client.GetStream());
        Assert.StartsWith("HTTP/1.1 431", await reader.ReadLineAsync(TestReceiver.Cancellation), StringComparison.Ordinal);
        await receiver.ServeGoodClientsAsync();
    }

    [Fact]
    public async Task Idle_and_half_open_connections_keep_nobody_out()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var connections = new List<IDisposable>();
        foreach (var port in (int[])[receiver.GrpcPort, receiver.HttpPort])
        {
            for (var number = 0; number < 250; number++)
            {
                var client = await receiver.ConnectAsync(port);
                connections.Add(client);
                if (number % 2 == 0)
                {
                    var half = port == receiver.HttpPort
                        ? "POST /v1/traces HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-protobuf\r\nContent-Length: 1000000\r\n\r\nhalf"
                        : "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(half), TestReceiver.Cancellation);
                }
            }
        }

        await receiver.ServeGoodClientsAsync();
        connections.ForEach(connection => connection.Dispose());
        await receiver.ServeGoodClientsAsync();
    }

    /// <summary>Each call that is given up holds memory until it is noticed; none may hold it for good.</summary>
    [Fact]
    public async Task Calls_that_are_given_up_give_their_memory_back()
    {
        await using var receiver = await TestReceiver.StartAsync(new ReceiverLimits { LargestBacklog = 256 * 1024 });
        for (var round = 0; round < 20; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(number => GiveUpAsync(receiver, number)));
        }

        for (var number = 0; number < 20; number++)
        {
            using var client = await receiver.ConnectAsync(receiver.HttpPort);
            await client.GetStream().WriteAsync("POST /v1/traces HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-protobuf\r\nContent-Length: 1000\r\n\r\nhalf"u8.ToArray(), TestReceiver.Cancellation);
        }

        await receiver.ServeGoodClientsAsync();
    }

    private static async Task GiveUpAsync(TestReceiver receiver, int number)
    {
        using var patience = new CancellationTokenSource();
        var call = CallAsync();
        await Task.Delay(number % 3, TestReceiver.Cancellation);
        await patience.CancelAsync();
        await call;

        async Task CallAsync()
        {
            try
            {
                await receiver.Grpc.CallUntilAsync(GrpcClient.Frame(new byte[50_000], 60_000), GrpcClient.TracesPath, null, patience.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException)
            {
                // That is what is tried here.
                return;
            }
        }
    }
}
