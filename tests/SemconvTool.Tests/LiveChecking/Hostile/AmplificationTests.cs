using System.Globalization;
using System.Text;
using Semconv.TestSupport;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>Requests whose items cost their sender two bytes each, and a listener that trusts them a hundred: it takes so many and no more.</summary>
public sealed class AmplificationTests(ITestOutputHelper log)
{
    private const int MostMegabytes = 512;
    private const int Items = 2_000_000;
    private const string Protobuf = "application/x-protobuf";

    [Fact]
    public async Task Empty_items_take_neither_memory_nor_the_checker()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "reads the peak memory from /proc");
        using var tool = await ListeningTool.ListenAsync("--settle", "0.5");
        await using var good = new GoodSenders(tool, TimeSpan.FromMilliseconds(20));
        foreach (var (name, path, body, isRejected) in Bodies())
        {
            using var client = await BareHttpClient.ConnectAsync(tool.HttpPort);
            var (status, content) = await client.PostAsync(path, Protobuf, PackedBytes.Of(body), "gzip");
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {status}, peak {tool.PeakMemory()} MB"));
            Assert.Equal(200, status);
            Assert.Equal(isRejected, content.Contains("takes no more samples of one request", StringComparison.Ordinal));
        }

        var json = Encoding.ASCII.GetBytes($$"""{"resourceSpans":[{"scopeSpans":[{"spans":[{{Repeat("{}")}}]}]}]}""");
        var attributes = Encoding.ASCII.GetBytes($$"""{"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"a","attributes":[{{Repeat("{}")}}]}]}]}]}""");
        foreach (var body in (byte[][])[json, attributes])
        {
            using var client = await BareHttpClient.ConnectAsync(tool.HttpPort);
            var (status, content) = await client.PostAsync("/v1/traces", "application/json", PackedBytes.Of(body), "gzip");
            Assert.Equal((200, true), (status, content.Contains("\"rejectedSpans\":\"", StringComparison.Ordinal)));
        }

        using var zipkin = await BareHttpClient.ConnectAsync(tool.ZipkinPort);
        Assert.Equal(413, (await zipkin.PostAsync("/api/v2/spans", "application/json", PackedBytes.Of(Encoding.ASCII.GetBytes($"[{Repeat("{}")}]")), "gzip")).Status);
        await good.EndAsync();
        var peak = tool.PeakMemory();
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak {peak} MB, slowest good request {good.Slowest.TotalMilliseconds} ms, {good.Acknowledged} good requests"));
        Assert.Equal(4, await tool.EndByAsync("TERM"));
        Assert.InRange(peak, 1, MostMegabytes);
        Assert.Contains("samples were more than is taken of one request", tool.Error, StringComparison.Ordinal);
    }

    private static string Repeat(string item) => string.Join(',', Enumerable.Repeat(item, Items));

    private static IEnumerable<(string Name, string Path, byte[] Body, bool IsRejected)> Bodies()
    {
        byte[] ids = [.. WireBytes.Field(1, new byte[16]), .. WireBytes.Field(2, new byte[8])];
        yield return ("resources", "/v1/traces", Empty(1), false);
        yield return ("scopes", "/v1/traces", WireBytes.Field(1, Empty(2)), false);
        yield return ("spans", "/v1/traces", Scope(Empty(2)), true);
        yield return ("attributes", "/v1/traces", Scope(WireBytes.Field(2, ids, Empty(9))), true);
        yield return ("events", "/v1/traces", Scope(WireBytes.Field(2, ids, Empty(11))), true);
        yield return ("links", "/v1/traces", Scope(WireBytes.Field(2, ids, Empty(13))), true);
        yield return ("values", "/v1/traces", Scope(WireBytes.Field(2, ids, WireBytes.Field(9, WireBytes.Field(2, WireBytes.Field(5, Empty(1)))))), true);
        yield return ("resource attributes", "/v1/traces", WireBytes.Field(1, WireBytes.Field(1, Empty(1)), WireBytes.Field(2, WireBytes.Field(2, ids))), true);
        yield return ("metrics", "/v1/metrics", Scope(Empty(2)), true);
        yield return ("points", "/v1/metrics", Scope(WireBytes.Field(2, WireBytes.Field(5, Empty(1)))), true);
        yield return ("buckets", "/v1/metrics", Scope(WireBytes.Field(2, WireBytes.Field(9, WireBytes.Field(1, WireBytes.Field(6, new byte[2 * Items]))))), true);
        yield return ("log records", "/v1/logs", Scope(Empty(2)), true);
    }

    private static byte[] Scope(byte[] content) => WireBytes.Field(1, WireBytes.Field(2, content));

    /// <summary>Empty messages in a field.</summary>
    private static byte[] Empty(int field)
    {
        var bytes = new byte[2 * Items];
        for (var index = 0; index < bytes.Length; index += 2)
        {
            bytes[index] = (byte)((field << 3) | 2);
        }

        return bytes;
    }
}
