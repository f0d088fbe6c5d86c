using Semconv.TestSupport;
using System.Net.Sockets;
using Semconv.Otlp.Receiver;

namespace Semconv.Otlp.Tests.Receiver;

/// <summary>A receiver on free ports with one client for each protocol.</summary>
internal sealed class TestReceiver : IAsyncDisposable
{
    private readonly TelemetryReceiver _receiver;

    private TestReceiver(TelemetryReceiver receiver, RecordingChecker checker)
    {
        _receiver = receiver;
        Checker = checker;
        Grpc = new GrpcClient(GrpcPort);
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{HttpPort}") };
    }

    public RecordingChecker Checker { get; }

    public GrpcClient Grpc { get; }

    public HttpClient Http { get; }

    public int GrpcPort => _receiver.Endpoints[0].Port;

    public int HttpPort => _receiver.Endpoints[1].Port;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TestReceiver> StartAsync(ReceiverLimits? limits = null, RecordingChecker? checker = null)
    {
        checker ??= new RecordingChecker();
        ReceiverEndpoint[] endpoints = [new("OTLP/gRPC", 0) { IsGrpc = true }, new("OTLP/HTTP", 0)];
        return new TestReceiver(await TelemetryReceiver.StartAsync("127.0.0.1", endpoints, checker, limits ?? new ReceiverLimits(), Cancellation), checker);
    }

    /// <summary>Stops it, and gives all that arrived.</summary>
    public async Task<List<string>> StopAsync()
    {
        await _receiver.StopAsync(Cancellation);
        return Checker.Samples;
    }

    public Task CloseAsync(CancellationToken cancellation) => _receiver.StopAsync(cancellation);

    public async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string contentType, string? encoding = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        return await Http.PostAsync(new Uri(path, UriKind.Relative), content, Cancellation);
    }

    /// <summary>A bare connection.</summary>
    public async Task<TcpClient> ConnectAsync(int port)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, Cancellation);
        return client;
    }

    /// <summary>A client that does nothing wrong is served, by both protocols.</summary>
    public async Task ServeGoodClientsAsync()
    {
        Assert.Equal(0, (await Grpc.ExportAsync(Requests.Traces(1))).Status);
        using var answer = await PostAsync("/v1/traces", Requests.Traces(1), "application/x-protobuf");
        Assert.Equal(200, (int)answer.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        Checker.Gate.Set();
        Grpc.Dispose();
        Http.Dispose();
        await _receiver.DisposeAsync();
    }
}
