using System.Buffers.Binary;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using SemconvTool.Tests.Receivers;

namespace SemconvTool.Tests.Commands;

/// <summary><c>semconv emit</c>, to real receivers on this machine.</summary>
public sealed class EmitCommandTests
{
    [Fact]
    public async Task Grpc_receiver_gets_one_call_per_signal()
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http2);
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        var result = folder.Run("registry", "emit", "--endpoint", receiver.Url, "--quiet");
        Assert.Equal(new ToolResult(ExitCode.Clean, string.Empty, string.Empty), result);
        var (path, type, body) = Assert.Single(receiver.Requests);
        Assert.Equal("/opentelemetry.proto.collector.trace.v1.TraceService/Export", path);
        Assert.Equal("application/grpc", type);
        Assert.Equal(0, body[0]);
        Assert.Equal(body.Length - 5, BinaryPrimitives.ReadInt32BigEndian(body.AsSpan(1)));
    }

    [Theory]
    [InlineData("/v1/traces")]
    [InlineData("/v1")]
    public async Task Http_receiver_gets_one_post_per_signal(string path)
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http1);
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        Assert.Equal(ExitCode.Clean, folder.Run("emit", "--endpoint", receiver.Url + path, "--seed", "x").Code);
        var request = Assert.Single(receiver.Requests);
        Assert.Equal(("/v1/traces", "application/x-protobuf"), (request.Path, request.Type));

        await File.WriteAllBytesAsync(folder["sent.pb"], request.Body, TestContext.Current.CancellationToken);
        folder.Write("printed.jsonl", folder.Run("emit", "--stdout", "--seed", "x").Output);
        folder.Run("infer", "--input", "sent.pb", "-o", "sent");
        folder.Run("infer", "--input", "printed.jsonl", "-o", "printed");
        Assert.Equal(folder.Read("printed/registry.yaml"), folder.Read("sent/registry.yaml"));
    }

    [Theory]
    [InlineData(HttpProtocols.Http2, 8, "", "the gRPC status 8 (not today)")]
    [InlineData(HttpProtocols.Http1, 503, "/v1", "the HTTP status 503")]
    public async Task Refusal_is_reported(HttpProtocols protocol, int status, string path, string expected)
    {
        await using var receiver = await OtlpReceiver.StartAsync(protocol, status);
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        var result = folder.Run("emit", "--endpoint", receiver.Url + path);
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.Contains("SC7331", result.Error, StringComparison.Ordinal);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpProtocols.Http2, "")]
    [InlineData(HttpProtocols.Http1, "/v1")]
    public async Task What_a_receiver_leaves_out_is_reported(HttpProtocols protocol, string path)
    {
        await using var receiver = await OtlpReceiver.StartAsync(protocol);
        receiver.Answer = [0x0A, 0x08, 0x08, 0x03, 0x12, 0x04, .. "odd."u8];
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        var result = folder.Run("emit", "--endpoint", receiver.Url + path);
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains("warning SC7332 (output-partly-taken): the receiver left out 3 of the traces: odd\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Receiver_of_what_is_printed_has_no_effect()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        var result = folder.Run("emit", "--stdout", "--endpoint", "http://localhost:1", "--protocol", "grpc");
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains("note SC7430 (usage-no-effect): '--endpoint' changes nothing", result.Error, StringComparison.Ordinal);
        Assert.Contains("note SC7430 (usage-no-effect): '--protocol' changes nothing", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variable_wins_over_the_option()
    {
        await using var receiver = await OtlpReceiver.StartAsync(HttpProtocols.Http2);
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        folder.Variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Url;
        Assert.Equal(ExitCode.Clean, folder.Run("emit", "--endpoint", "http://127.0.0.1:1").Code);
        Assert.Single(receiver.Requests);
    }

    [Theory]
    [InlineData("emit --endpoint localhost:4317", 2)]
    [InlineData("emit --endpoint http://127.0.0.1:1", 3)]
    [InlineData("emit --protocol http/json", 2)]
    public void What_cannot_be_sent_to_is_an_error(string line, int expected)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        Assert.Equal(expected, (int)folder.Run(line.Split(' ')).Code);
    }

    [Fact]
    public void Seed_gives_the_same_text_again()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        var first = folder.Run("emit", "--stdout", "--seed", "a").Output;
        Assert.Contains("\"name\":\"span.shop.checkout\",\"kind\":1,", first, StringComparison.Ordinal);
        Assert.Equal(first, folder.Run("emit", "--stdout", "--seed", "a").Output);
        Assert.NotEqual(first, folder.Run("emit", "--stdout", "--seed", "b").Output);
        Assert.NotEqual(folder.Run("emit", "--stdout").Output, folder.Run("emit", "--stdout").Output);
    }

    [Fact]
    public void Broken_registry_sends_nothing()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Broken);
        var result = folder.Run("emit", "--stdout");
        Assert.Equal((ExitCode.Findings, string.Empty), (result.Code, result.Output));
    }
}
