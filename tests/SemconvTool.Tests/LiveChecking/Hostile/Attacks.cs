using System.Text;
using Semconv.TestSupport;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>Requests that are too large, too deep or not text, each with the status that it has to get.</summary>
internal sealed class Attacks(ListeningTool tool)
{
    private const string Protobuf = "application/x-protobuf";
    private const string Json = "application/json";

    /// <summary>Bodies that are small on the wire and a gigabyte when unpacked.</summary>
    public async Task SendBombsAsync(byte[] bomb, int count)
    {
        await Task.WhenAll(Enumerable.Range(0, count).Select(number => number % 2 == 0 ? SendByHttpAsync() : SendByGrpcAsync()));

        async Task SendByHttpAsync()
        {
            using var client = await BareHttpClient.ConnectAsync(tool.HttpPort);
            var (status, _) = await client.PostAsync("/v1/traces", Protobuf, bomb, "gzip");
            Assert.True(count == 1 ? status == 413 : status is 413 or 503, $"a bomb got {status}");
        }

        async Task SendByGrpcAsync()
        {
            using var client = new GrpcClient(tool.GrpcPort);
            var answer = await client.CallAsync(GrpcClient.Frame(bomb, flag: 1), encoding: "gzip");
            Assert.True(count == 1 ? answer.Status == 8 : answer.Status is 8 or 14, $"a bomb got {answer.Status}");
        }
    }

    /// <summary>Chunks without end.</summary>
    public async Task SendEndlessAsync()
    {
        using var client = await BareHttpClient.ConnectAsync(tool.HttpPort);
        await client.SendAsync($"POST /v1/traces HTTP/1.1\r\nHost: a\r\nContent-Type: {Protobuf}\r\nTransfer-Encoding: chunked\r\n\r\n");
        var chunk = Encoding.ASCII.GetBytes($"100000\r\n{new string('a', 0x100000)}\r\n");
        var answer = client.ReadAsync();
        for (var sent = 0; sent < 200 && !answer.IsCompleted; sent++)
        {
            try
            {
                await client.Stream.WriteAsync(chunk, TestContext.Current.CancellationToken);
            }
            catch (IOException)
            {
                // It is not listened to any more.
                break;
            }
        }

        var (status, _, _) = await answer;
        Assert.True(status is 413 or 503, $"an endless body got {status}");
    }

    public async Task SendDeepAsync()
    {
        byte[] list = [], map = [];
        for (var depth = 0; depth < 3000; depth++)
        {
            list = WireBytes.Field(5, WireBytes.Field(1, list));
            map = WireBytes.Field(6, WireBytes.Field(1, WireBytes.Text(1, "k"), WireBytes.Field(2, map)));
        }

        using var grpc = new GrpcClient(tool.GrpcPort);
        using var http = await BareHttpClient.ConnectAsync(tool.HttpPort);
        foreach (var value in (byte[][])[list, map])
        {
            var request = WireBytes.Field(1, WireBytes.Field(2, WireBytes.Field(2, WireBytes.Field(9, WireBytes.Text(1, "k"), WireBytes.Field(2, value)))));
            Assert.Equal(3, (await grpc.ExportAsync(request)).Status);
            Assert.Equal(400, (await http.PostAsync("/v1/traces", Protobuf, request)).Status);
        }

        foreach (var (start, end) in ((string, string)[])[("""{"arrayValue":{"values":[""", "]}}"), ("""{"kvlistValue":{"values":[{"key":"k","value":""", "}]}}")])
        {
            var value = string.Concat(Enumerable.Repeat(start, 50_000)) + """{"intValue":"1"}""" + string.Concat(Enumerable.Repeat(end, 50_000));
            var request = $$"""{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"a","attributes":[{"key":"k","value":{{value}}}]}]}]}]}""";
            Assert.Equal(400, (await http.PostAsync("/v1/traces", Json, Encoding.UTF8.GetBytes(request))).Status);
        }

        Assert.Equal(400, (await http.PostAsync("/v1/logs", Json, Encoding.UTF8.GetBytes(new string('[', 1_000_000)))).Status);
        Assert.Equal(400, (await http.PostAsync("/api/v2/spans", Json, Encoding.UTF8.GetBytes(new string('[', 1_000_000)))).Status);
    }

    public async Task SendInvalidTextAsync()
    {
        using var grpc = new GrpcClient(tool.GrpcPort);
        using var http = await BareHttpClient.ConnectAsync(tool.HttpPort);
        var name = WireBytes.Field(1, WireBytes.Field(2, WireBytes.Field(2, WireBytes.Field(5, [0xFF, 0xFE, 0xC0, 0x80]))));
        Assert.Equal(3, (await grpc.ExportAsync(name)).Status);
        Assert.Equal(400, (await http.PostAsync("/v1/traces", Protobuf, name)).Status);
        byte[] json = [.. """{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":" """u8, 0xFF, 0xC0, .. "\"}]}]}]}"u8];
        Assert.Equal(400, (await http.PostAsync("/v1/traces", Json, json)).Status);
    }

    /// <summary>A line, a field or a list of them that is larger than any needs to be.</summary>
    public async Task SendHugeHeadersAsync()
    {
        var many = string.Concat(Enumerable.Range(0, 2000).Select(number => $"x-{number}: {new string('x', 100)}\r\n"));
        foreach (var fields in (string[])[many, $"x: {new string('x', 1_000_000)}\r\n"])
        {
            using var client = await BareHttpClient.ConnectAsync(tool.HttpPort);
            var answer = client.ReadAsync();
            try
            {
                await client.SendAsync($"POST /v1/traces HTTP/1.1\r\nHost: a\r\n{fields}\r\n");
            }
            catch (IOException)
            {
                // It said what it had to say.
                Assert.True(answer.IsCompleted);
            }

            Assert.Equal(431, (await answer).Status);
        }

        using var grpc = await BareHttp2Client.ConnectAsync(tool.GrpcPort);
        var huge = BareHttp2Client.Call(("x", new string('x', 10_000)), ("y", new string('x', 10_000)), ("z", new string('x', 20_000)));
        await grpc.WriteAsync(BareHttp2Client.Frame(BareHttp2Client.Headers, BareHttp2Client.EndStream, 1, huge[..16_000]));
        await grpc.TryWriteAsync([
            .. BareHttp2Client.Frame(BareHttp2Client.Continuation, 0, 1, huge[16_000..32_000]),
            .. BareHttp2Client.Frame(BareHttp2Client.Continuation, BareHttp2Client.EndHeaders, 1, huge[32_000..])]);
        var (hasEnded, frames) = await grpc.ReadAsync(TimeSpan.FromSeconds(3));
        Assert.True(hasEnded || frames.Any(Is431), $"a huge list of header fields got {string.Join(", ", frames.Select(frame => frame.Type))}");

        static bool Is431((byte Type, int Stream, byte[] Content) frame) => frame.Type == BareHttp2Client.Headers && frame.Content.AsSpan().IndexOf("431"u8) >= 0;
    }
}
