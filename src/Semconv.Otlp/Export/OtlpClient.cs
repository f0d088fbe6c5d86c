using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Export;

/// <summary>Sends export requests to an OTLP receiver.</summary>
/// <remarks>gRPC needs no library for one call with one answer: five bytes in front of the message, and a status in the trailers.</remarks>
public sealed class OtlpClient : IDisposable
{
    private const int FrameSize = 5;

    /// <summary>OTLP allows answers of 4 MiB.</summary>
    private const int LargestAnswer = 4 * 1024 * 1024;

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = LargestAnswer };
    private readonly ExportEndpoint _endpoint;

    public OtlpClient(ExportEndpoint endpoint)
    {
        _endpoint = endpoint;
        foreach (var (name, value) in endpoint.Headers)
        {
            _client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        }
    }

    public async Task<ExportAnswer> SendAsync(OtlpSignal signal, byte[] request, CancellationToken cancellation)
    {
        try
        {
            return _endpoint.Protocol == OtlpProtocol.Grpc
                ? await CallAsync(signal, request, cancellation)
                : await PostAsync(signal, request, cancellation);
        }
        catch (HttpRequestException exception)
        {
            return ExportAnswer.Refused(exception.Message, isRetryable: true);
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ExportAnswer.Refused("there was no answer in time", isRetryable: true);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<ExportAnswer> PostAsync(OtlpSignal signal, byte[] request, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(request);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-protobuf");
        using var response = await _client.PostAsync(PathOf(signal), content, cancellation);
        return response.IsSuccessStatusCode
            ? ExportAnswer.Read(await response.Content.ReadAsByteArrayAsync(cancellation))
            : RefusedByHttp(response);
    }

    /// <summary>An endpoint that names a signal is the base for all of them.</summary>
    private Uri PathOf(OtlpSignal signal)
    {
        const string Version = "/v1";
        if (_endpoint.IsWhole)
        {
            return _endpoint.Address;
        }

        var path = _endpoint.Address.AbsolutePath;
        var end = path.LastIndexOf(Version, StringComparison.Ordinal);
        var prefix = (end < 0 ? path : path[..end]).TrimEnd('/');
        return new Uri(_endpoint.Address, $"{prefix}{Version}/{signal.ToString().ToLowerInvariant()}");
    }

    private async Task<ExportAnswer> CallAsync(OtlpSignal signal, byte[] request, CancellationToken cancellation)
    {
        var frame = new byte[FrameSize + request.Length];
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), (uint)request.Length);
        request.CopyTo(frame.AsSpan(FrameSize));
        using var content = new ByteArrayContent(frame);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(_endpoint.Address, ServiceOf(signal)))
        {
            Content = content,
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        message.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        using var response = await _client.SendAsync(message, cancellation);

        // The trailers arrive behind the body.
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        var status = Find("grpc-status", response);
        return status switch
        {
            "0" => body is [0, ..] && body.Length > FrameSize ? ExportAnswer.Read(body.AsSpan(FrameSize)) : ExportAnswer.Taken,
            null => RefusedByHttp(response),
            _ => ExportAnswer.Refused($"the receiver answered with the gRPC status {status} ({Uri.UnescapeDataString(Find("grpc-message", response) ?? string.Empty)})", IsPassing(status)),
        };
    }

    private static ExportAnswer RefusedByHttp(HttpResponseMessage response) =>
        ExportAnswer.Refused(string.Create(CultureInfo.InvariantCulture, $"the receiver answered with the HTTP status {(int)response.StatusCode}"), IsPassing(response.StatusCode));

    /// <summary>Cancelled, deadline exceeded, aborted, out of range, unavailable, data loss; without advice when, resource exhausted is none.</summary>
    private static bool IsPassing(string status) => status is "1" or "4" or "10" or "11" or "14" or "15";

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>A call that fails at once has its status in the headers.</summary>
    private static string? Find(string name, HttpResponseMessage response) =>
        response.TrailingHeaders.TryGetValues(name, out var values) || response.Headers.TryGetValues(name, out values)
            ? values.First()
            : null;

    private static string ServiceOf(OtlpSignal signal)
    {
        var (folder, name) = signal switch
        {
            OtlpSignal.Traces => ("trace", "Trace"),
            OtlpSignal.Metrics => ("metrics", "Metrics"),
            _ => ("logs", "Logs"),
        };
        return $"/opentelemetry.proto.collector.{folder}.v1.{name}Service/Export";
    }
}
