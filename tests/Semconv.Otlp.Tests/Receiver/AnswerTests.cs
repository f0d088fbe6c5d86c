using System.Net.Sockets;
using System.Net;
using System.Text;
using Semconv.Otlp.Receiver;
using Semconv.TestSupport;

namespace Semconv.Otlp.Tests.Receiver;

/// <summary>What senders are answered, as the specification of OTLP says it.</summary>
public sealed class AnswerTests
{
    private const string Protobuf = "application/x-protobuf";
    private const string JsonType = "application/json";

    [Theory]
    [InlineData("/v1/traces", Protobuf)]
    [InlineData("/v1/metrics", Protobuf)]
    [InlineData("/v1/logs", Protobuf)]
    [InlineData("/v1/logs", JsonType)]
    public async Task Empty_request_is_a_good_one(string path, string type)
    {
        await using var receiver = await TestReceiver.StartAsync();
        using var answer = await receiver.PostAsync(path, type == JsonType ? "{}"u8.ToArray() : [], type);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(type == JsonType ? "{}" : "", await answer.Content.ReadAsStringAsync(TestReceiver.Cancellation));
    }

    [Theory]
    [InlineData("/v1/traces", Requests.Json, "application/json; charset=utf-8", null, 200)]
    [InlineData("/v1/traces", Requests.Json, JsonType, "gzip", 200)]
    [InlineData("/api/v2/spans", Requests.Zipkin, JsonType, null, 202)]
    [InlineData("/api/v2/spans", Requests.Zipkin, JsonType, "gzip", 202)]
    public async Task Json_and_Zipkin_arrive(string path, string body, string type, string? encoding, int status)
    {
        await using var receiver = await TestReceiver.StartAsync();
        var bytes = Encoding.UTF8.GetBytes(body);
        using var answer = await receiver.PostAsync(path, encoding is null ? bytes : PackedBytes.Of(bytes), type, encoding);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.StartsWith("span checkout 0af7651916cd43dd8448eb211c80319c", Assert.Single(await receiver.StopAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/traces", "text/plain", null, "x", 415)]
    [InlineData("/v1/traces", "", null, "x", 415)]
    [InlineData("/v1/traces", Protobuf, "zstd", "x", 415)]
    [InlineData("/api/v2/spans", Protobuf, null, "x", 415)]
    [InlineData("/v1/traces", Protobuf, null, "\n\u007f", 400)]
    [InlineData("/v1/traces", JsonType, null, "{\"resourceSpans\":[", 400)]
    [InlineData("/v1/traces", JsonType, null, "no json", 400)]
    [InlineData("/v1/traces", Protobuf, "gzip", "no gzip", 400)]
    [InlineData("/api/v2/spans", JsonType, null, "[{]", 400)]
    [InlineData("/v1/profiles", Protobuf, null, "", 404)]
    [InlineData("/", Protobuf, null, "", 404)]
    public async Task Wrong_request_gets_the_status_that_says_why(string path, string type, string? encoding, string body, int expected)
    {
        await using var receiver = await TestReceiver.StartAsync();
        using var answer = await receiver.PostAsync(path, Encoding.UTF8.GetBytes(body), type, encoding);
        Assert.Equal(expected, (int)answer.StatusCode);
        await receiver.ServeGoodClientsAsync();
    }

    [Fact]
    public async Task Other_methods_are_not_allowed()
    {
        await using var receiver = await TestReceiver.StartAsync();
        using var answer = await receiver.Http.GetAsync(new Uri("/v1/traces", UriKind.Relative), TestReceiver.Cancellation);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (answer.StatusCode, string.Join(',', answer.Content.Headers.Allow)));
    }

    [Fact]
    public async Task Refusal_says_why_in_the_form_of_the_request()
    {
        await using var receiver = await TestReceiver.StartAsync();
        using var answer = await receiver.PostAsync("/v1/traces", "{\"resourceSpans\":1}"u8.ToArray(), JsonType);
        Assert.StartsWith("{\"code\":3,\"message\":\"the request cannot be read at byte ", await answer.Content.ReadAsStringAsync(TestReceiver.Cancellation), StringComparison.Ordinal);
        using var binary = await receiver.PostAsync("/v1/traces", [10, 127], Protobuf);
        Assert.Contains("the request cannot be read at byte ", await binary.Content.ReadAsStringAsync(TestReceiver.Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10_000, 200, 0)]
    [InlineData(200_000, 413, 8)]
    public async Task Request_over_the_limit_is_too_large(int size, int http, int grpc)
    {
        await using var receiver = await TestReceiver.StartAsync(new ReceiverLimits { LargestRequest = 100_000 });
        var body = Requests.Traces(1, size);
        using var plain = await receiver.PostAsync("/v1/traces", body, Protobuf);
        using var packed = await receiver.PostAsync("/v1/traces", PackedBytes.Of(body), Protobuf, "gzip");
        Assert.Equal((http, http), ((int)plain.StatusCode, (int)packed.StatusCode));
        Assert.Equal(grpc, (await receiver.Grpc.ExportAsync(body)).Status);
        Assert.Equal(grpc, (await receiver.Grpc.CallAsync(GrpcClient.Frame(PackedBytes.Of(body), flag: 1), encoding: "gzip")).Status);
    }

    [Fact]
    public async Task Limit_itself_is_allowed()
    {
        var body = Requests.Traces(1, 300_000);
        await using var receiver = await TestReceiver.StartAsync(new ReceiverLimits { LargestRequest = body.Length });
        using var answer = await receiver.PostAsync("/v1/traces", body, Protobuf);
        Assert.Equal(200, (int)answer.StatusCode);
        await using var smaller = await TestReceiver.StartAsync(new ReceiverLimits { LargestRequest = body.Length - 1 });
        Assert.Equal(8, (await smaller.Grpc.ExportAsync(body)).Status);
    }

    [Theory]
    [InlineData("opentelemetry.proto.collector.trace.v1.TraceService/Import", 12)]
    [InlineData("opentelemetry.proto.collector.profiles.v1development.ProfilesService/Export", 12)]
    [InlineData("opentelemetry.proto.collector.metrics.v1.MetricsService/Export", 0)]
    [InlineData("opentelemetry.proto.collector.logs.v1.LogsService/Export", 0)]
    public async Task Method_has_to_be_known(string path, int expected)
    {
        await using var receiver = await TestReceiver.StartAsync();
        var answer = await receiver.Grpc.ExportAsync([], path);
        Assert.Equal((200, expected), (answer.HttpStatus, answer.Status));
    }

    [Fact]
    public async Task Message_that_is_damaged_is_an_invalid_argument()
    {
        await using var receiver = await TestReceiver.StartAsync();
        var answer = await receiver.Grpc.ExportAsync([10, 127]);
        Assert.Equal(3, answer.Status);
        Assert.StartsWith("the request cannot be read at byte ", answer.Message, StringComparison.Ordinal);
        Assert.Equal(12, (await receiver.Grpc.CallAsync(GrpcClient.Frame([1], flag: 1), encoding: "snappy")).Status);
        Assert.Equal(3, (await receiver.Grpc.CallAsync(GrpcClient.Frame([1], flag: 7))).Status);
    }

    [Fact]
    public async Task Sender_is_told_what_is_wrong_with_what_was_taken()
    {
        await using var receiver = await TestReceiver.StartAsync(checker: new RecordingChecker { Message = "50 % né" });
        var answer = await receiver.Grpc.ExportAsync(Requests.Traces(1));
        Assert.Equal(0, answer.Status);
        Assert.Contains("50 % né", Encoding.UTF8.GetString(answer.Content), StringComparison.Ordinal);
        using var json = await receiver.PostAsync("/v1/logs", "{}"u8.ToArray(), JsonType);
        using var document = System.Text.Json.JsonDocument.Parse(await json.Content.ReadAsStringAsync(TestReceiver.Cancellation));
        var partial = document.RootElement.GetProperty("partialSuccess");
        Assert.Equal(("0", "50 % né"), (partial.GetProperty("rejectedLogRecords").GetString(), partial.GetProperty("errorMessage").GetString()));
    }

    [Fact]
    public async Task Port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        ReceiverEndpoint[] endpoints = [new("OTLP/gRPC", 0) { IsGrpc = true }, new("OTLP/HTTP", port) { Option = "--otlp-http-port" }];
        var problem = await Assert.ThrowsAsync<PortException>(() =>
            TelemetryReceiver.StartAsync("127.0.0.1", endpoints, new RecordingChecker(), new ReceiverLimits(), TestReceiver.Cancellation));
        Assert.Equal((true, port, "--otlp-http-port"), (problem.IsInUse, problem.Endpoint.Port, problem.Endpoint.Option));
    }

    [Fact]
    public async Task Address_of_another_machine_cannot_be_listened_on()
    {
        var problem = await Assert.ThrowsAsync<PortException>(() => TelemetryReceiver.StartAsync(
            "192.0.2.1", [new("OTLP/HTTP", 0)], new RecordingChecker(), new ReceiverLimits(), TestReceiver.Cancellation));
        Assert.False(problem.IsInUse);
    }
}
