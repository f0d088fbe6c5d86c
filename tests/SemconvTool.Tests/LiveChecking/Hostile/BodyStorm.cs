using Semconv.Otlp.Receiver;
using Semconv.TestSupport;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>Sends very many spoiled bodies on connections that are kept, and holds every answer against the specification.</summary>
internal sealed class BodyStorm(ListeningTool tool)
{
    private const int Connections = 12;
    private const int Calls = 12;

    private readonly BodyOracle _oracle = new();
    private int _next = -1;

    /// <summary>What the report has to say of them.</summary>
    public BodyOracle Oracle => _oracle;

    public Task RunAsync(int count) =>
        Task.WhenAll([
            .. Enumerable.Range(0, Connections).Select(_ => Task.Run(() => SendAsync(count))),
            .. Enumerable.Range(0, Calls).Select(_ => Task.Run(() => SendAsync(count)))]);

    private async Task SendAsync(int count)
    {
        using var http = await BareHttpClient.ConnectAsync(tool.HttpPort);
        using var zipkin = await BareHttpClient.ConnectAsync(tool.ZipkinPort);
        using var grpc = new GrpcClient(tool.GrpcPort);
        for (var number = Interlocked.Increment(ref _next); number < count; number = Interlocked.Increment(ref _next))
        {
            var body = HostileBody.Of(number);
            if (body.IsGrpc)
            {
                var answer = await grpc.CallAsync(body.Content, body.Method, body.IsPacked ? "gzip" : null);
                Assert.True(answer.Status is 0 or 3 or 8 or 12, $"body {number}: {answer.Status} {answer.Message}");
                _oracle.Judge(body, answer.Status == 0, answer.Message is null ? null : Uri.UnescapeDataString(answer.Message));
            }
            else
            {
                var client = body.Form == RequestForm.Zipkin ? zipkin : http;
                var (status, text) = await client.PostAsync(body.Path, body.ContentType, body.Content, body.IsPacked ? "gzip" : null);
                Assert.True(status is 200 or 202 or 400, $"body {number}: {status} {text}");
                _oracle.Judge(body, status != 400, text);
            }
        }
    }
}
