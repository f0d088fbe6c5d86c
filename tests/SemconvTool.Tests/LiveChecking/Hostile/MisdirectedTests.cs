using System.Globalization;
using System.Net;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>Where nothing useful came the report says so, and what to look at.</summary>
public sealed class MisdirectedTests
{
    private const string Nothing = "error SC8201 (nothing-received): nothing was received";
    private const string Http1 = "POST /v1/traces HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-protobuf\r\nContent-Length: 0\r\n\r\n";

    [Fact]
    public async Task Nothing_received_is_no_success_and_says_what_to_look_at()
    {
        using var tool = await ListeningTool.ListenAsync();
        Assert.Equal(4, await tool.EndByAsync("TERM"));
        Assert.Contains(Nothing, tool.Error, StringComparison.Ordinal);
        foreach (var word in (string[])["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_TRACES_SAMPLER", "flush", tool.GrpcPort.ToString(CultureInfo.InvariantCulture), tool.HttpPort.ToString(CultureInfo.InvariantCulture)])
        {
            Assert.Contains(word, tool.Error, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("SC7344", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protocols_at_the_wrong_port_are_named()
    {
        using var tool = await ListeningTool.ListenAsync();
        await SayAsync(tool.GrpcPort, Http1);
        await SayAsync(tool.GrpcPort, "POST /api/v2/spans HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n[]");
        await SayAsync(tool.HttpPort, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        await SayAsync(tool.ZipkinPort, "\u0016\u0003\u0001\u0002\0\u0001\0\u0001");
        Assert.Equal(4, await tool.EndByAsync("TERM"));
        Assert.Contains(Nothing, tool.Error, StringComparison.Ordinal);
        Assert.Contains("OTLP/gRPC got connections with HTTP/1, which is not gRPC: 2", tool.Error, StringComparison.Ordinal);
        Assert.Contains("OTLP/HTTP got connections with HTTP/2, as gRPC makes them: 1", tool.Error, StringComparison.Ordinal);
        Assert.Contains("Zipkin got connections with TLS, which is not spoken here: 1", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Path_that_takes_nothing_is_named_and_cannot_write_to_the_terminal()
    {
        using var tool = await ListeningTool.ListenAsync();
        using var client = await BareHttpClient.ConnectAsync(tool.HttpPort);
        Assert.Equal(404, (await client.PostAsync("/v1/traces%1b[31m/v1/traces", "application/json", [])).Status);
        Assert.Equal(404, (await client.PostAsync("/", "application/json", [])).Status);
        await client.SendAsync("GET /favicon.ico HTTP/1.1\r\nHost: a\r\n\r\n");
        Assert.Equal(404, (await client.ReadAsync()).Status);
        Assert.Equal(4, await tool.EndByAsync("TERM"));
        Assert.Contains("OTLP/HTTP got requests to paths that take nothing, first '/v1/traces?[31m/v1/traces': 2", tool.Error, StringComparison.Ordinal);
    }

    private static async Task SayAsync(int port, string text)
    {
        using var client = await BareHttpClient.ConnectAsync(port);
        await client.SendAsync(text);
        await client.EndsWithinAsync(TimeSpan.FromSeconds(1));
    }
}
