using System.Net;
using System.Text;
using Semconv.Otlp.Receiver;
using Semconv.TestSupport;

namespace Semconv.Otlp.Tests.Receiver;

/// <summary>What a refusal carries besides its status: a <c>google.rpc.Status</c> in the form of the request, and what to do instead.</summary>
public sealed class RefusalTests
{
    private const string Protobuf = "application/x-protobuf";
    private const string JsonType = "application/json";

    [Theory]
    [InlineData(Protobuf, null, 10, 400, 3)]
    [InlineData(JsonType, null, 10, 400, 3)]
    [InlineData(Protobuf, "gzip", 10, 400, 3)]
    [InlineData(JsonType, "gzip", 10, 400, 3)]
    [InlineData(Protobuf, null, 2000, 413, 8)]
    [InlineData(JsonType, null, 2000, 413, 8)]
    [InlineData(Protobuf, "zstd", 10, 415, 12)]
    [InlineData(JsonType, "snappy", 10, 415, 12)]
    public async Task Refusal_is_a_status_in_the_form_of_the_request(string type, string? encoding, int size, int expected, int code)
    {
        await using var receiver = await TestReceiver.StartAsync(new ReceiverLimits { LargestRequest = 1000 });
        using var answer = await receiver.PostAsync("/v1/traces", [.. Enumerable.Repeat((byte)'\u007f', size)], type, encoding);
        Assert.Equal((expected, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        var content = await answer.Content.ReadAsByteArrayAsync(TestReceiver.Cancellation);
        if (type == JsonType)
        {
            Assert.StartsWith($"{{\"code\":{code},\"message\":\"", Encoding.UTF8.GetString(content), StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal([8, (byte)code, 18], content[..3]);
        }

        Assert.Equal(expected == 415 ? "gzip" : string.Empty, answer.Headers.TryGetValues("Accept-Encoding", out var values) ? string.Join(',', values) : string.Empty);
        await receiver.ServeGoodClientsAsync();
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("snappy")]
    [InlineData(null)]
    public async Task Encoding_that_is_not_supported_names_those_that_are(string? encoding)
    {
        await using var receiver = await TestReceiver.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{receiver.GrpcPort}/{GrpcClient.TracesPath}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(GrpcClient.Frame([1], flag: 1)),
        };
        request.Content.Headers.ContentType = new("application/grpc");
        if (encoding is not null)
        {
            request.Headers.TryAddWithoutValidation("grpc-encoding", encoding);
        }

        using var answer = await client.SendAsync(request, TestReceiver.Cancellation);
        Assert.Equal("12", answer.Headers.GetValues("grpc-status").Single());
        Assert.Equal("identity,gzip", string.Join(',', answer.Headers.GetValues("grpc-accept-encoding")));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/grpc-web")]
    [InlineData("application/x-protobuf")]
    public async Task Call_that_is_none_is_an_unsupported_type(string type)
    {
        await using var receiver = await TestReceiver.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{receiver.GrpcPort}/{GrpcClient.TracesPath}")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent([]),
        };
        request.Content.Headers.ContentType = new(type);
        using var answer = await client.SendAsync(request, TestReceiver.Cancellation);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/v1/traces")]
    [InlineData("PUT", "/v1/metrics")]
    [InlineData("DELETE", "/v1/logs")]
    [InlineData("OPTIONS", "/api/v2/spans")]
    public async Task Other_methods_are_told_which_is_allowed(string method, string path)
    {
        await using var receiver = await TestReceiver.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await receiver.Http.SendAsync(request, TestReceiver.Cancellation);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (answer.StatusCode, string.Join(',', answer.Content.Headers.Allow)));
    }

    /// <summary>What the checker failed with is told where it is waited for; until then nobody is told that something was taken.</summary>
    [Fact]
    public async Task Checker_that_fails_ends_the_receiver_and_says_why()
    {
        ReceiverEndpoint[] endpoints = [new("OTLP/gRPC", 0) { IsGrpc = true }];
        await using var receiver = await TelemetryReceiver.StartAsync("127.0.0.1", endpoints, new FailingChecker(), new ReceiverLimits(), TestReceiver.Cancellation);
        using var client = new GrpcClient(receiver.Endpoints[0].Port);
        Assert.False(receiver.Failed.IsCancellationRequested);
        Assert.Equal(14, (await client.ExportAsync(Requests.Traces(1))).Status);
        Assert.Equal(14, (await client.ExportAsync(Requests.Traces(1))).Status);
        Assert.True(receiver.Failed.WaitHandle.WaitOne(TimeSpan.FromSeconds(10)));
        var problem = await Assert.ThrowsAsync<NotSupportedException>(() => receiver.StopAsync(TestReceiver.Cancellation));
        Assert.Equal("it is broken", problem.Message);
    }

    /// <summary>Has a defect.</summary>
    private sealed class FailingChecker : IRequestChecker
    {
        public RequestVerdict Check(in ReceivedRequest request) => throw new NotSupportedException("it is broken");

        public void Idle()
        {
        }
    }
}
