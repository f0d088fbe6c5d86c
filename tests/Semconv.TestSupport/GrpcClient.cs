using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace Semconv.TestSupport;

/// <summary>Sends what it is told as a gRPC call, right or wrong.</summary>
public sealed class GrpcClient(int port) : IDisposable
{
    public const string TracesPath = "opentelemetry.proto.collector.trace.v1.TraceService/Export";

    private readonly HttpClient _client = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };

    public Task<GrpcAnswer> ExportAsync(byte[] message, string path = TracesPath) => CallAsync(Frame(message), path);

    public Task<GrpcAnswer> CallAsync(byte[] body, string path = TracesPath, string? encoding = null) =>
        CallUntilAsync(body, path, encoding, Xunit.TestContext.Current.CancellationToken);

    /// <summary>A call that may be given up.</summary>
    public async Task<GrpcAnswer> CallUntilAsync(byte[] body, string path, string? encoding, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new("application/grpc");
        request.Headers.TryAddWithoutValidation("te", "trailers");
        if (encoding is not null)
        {
            request.Headers.TryAddWithoutValidation("grpc-encoding", encoding);
        }

        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, Xunit.TestContext.Current.CancellationToken);
        using var answer = await _client.SendAsync(request, linked.Token);
        var content = await answer.Content.ReadAsByteArrayAsync(linked.Token);
        return new GrpcAnswer((int)answer.StatusCode, Number(Find(answer, "grpc-status")), Find(answer, "grpc-message"), content);
    }

    /// <param name="message">The message.</param>
    /// <param name="length">What is said of its length; null for the truth.</param>
    /// <param name="flag">1 for a packed one.</param>
    public static byte[] Frame(byte[] message, uint? length = null, byte flag = 0)
    {
        var frame = new byte[5 + message.Length];
        frame[0] = flag;
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), length ?? (uint)message.Length);
        message.CopyTo(frame, 5);
        return frame;
    }

    public void Dispose() => _client.Dispose();

    private static string? Find(HttpResponseMessage answer, string name) =>
        answer.TrailingHeaders.TryGetValues(name, out var values) || answer.Headers.TryGetValues(name, out values) ? string.Join(',', values) : null;

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
