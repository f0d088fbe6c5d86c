using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Export;

namespace Semconv.Benchmarks;

/// <summary>Writes a recording of many spans with fifteen attributes in traces of ten, as a service with a client and a store below would send them.</summary>
internal static class RecordedLoad
{
    public const int BatchSize = 500;

    private const int TraceSize = 10;
    private const ulong Start = 1_760_000_000_000_000_000;

    /// <summary>Writes protobuf behind lengths, or one JSON request a line.</summary>
    public static void Write(string path, int spans, bool isJson)
    {
        using var stream = File.Create(path);
        for (var first = 0; first < spans; first += BatchSize)
        {
            Write(stream, Batch(first, Math.Min(BatchSize, spans - first)), isJson);
        }
    }

    /// <summary>One request in protobuf.</summary>
    public static byte[] Request(int first) => ProtobufRequest.Write(Batch(first, BatchSize), OtlpSignal.Traces);

    /// <summary>The id of the trace of a span; its second half is zero.</summary>
    public static ImmutableArray<byte> TraceId(int index) => Id(16, index / TraceSize);

    private static ExportBatch Batch(int first, int count) => new("perf")
    {
        Resource = [new ExportField("service.name", new ExportText("perf"))],
        Spans = [.. Enumerable.Range(first, count).Select(Span)],
    };

    private static void Write(Stream stream, ExportBatch batch, bool isJson)
    {
        if (isJson)
        {
            stream.Write(Encoding.UTF8.GetBytes(JsonRequest.Write(batch, OtlpSignal.Traces)));
            stream.WriteByte((byte)'\n');
            return;
        }

        var request = ProtobufRequest.Write(batch, OtlpSignal.Traces);
        Span<byte> length = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)request.Length);
        stream.Write(length);
        stream.Write(request);
    }

    /// <summary>Servers and clients by turns, each below the one before, so that no rule on kinds has anything to say.</summary>
    private static ExportSpan Span(int index)
    {
        var place = index % TraceSize;
        var start = Start + (ulong)index * 1_000_000;
        return new ExportSpan("GET /items")
        {
            TraceId = TraceId(index),
            SpanId = Id(8, index),
            ParentSpanId = place == 0 ? [] : Id(8, index - 1),
            Kind = place % 2 == 0 ? 2 : 3,
            StartTime = start,
            EndTime = start + 500_000,
            Attributes = Attributes(index),
        };
    }

    private static ImmutableArray<byte> Id(int size, int index)
    {
        var bytes = new byte[size];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)index + 1) * 0x9E3779B97F4A7C15);
        return [.. bytes];
    }

    private static ImmutableArray<ExportField> Attributes(int index) =>
    [
        Text("http.request.method", (index % 4) switch { 0 => "GET", 1 => "POST", 2 => "PUT", _ => "DELETE" }),
        Text("url.path", Words($"/items/{index % 1000}")),
        Text("url.scheme", "https"),
        Text("url.full", Words($"https://example.com/items/{index}")),
        Text("server.address", "example.com"),
        Number("server.port", 443),
        Text("client.address", Words($"10.0.{index / 256 % 256}.{index % 256}")),
        Number("client.port", 1024 + index % 60000),
        Number("http.response.status_code", (index % 4) switch { 0 => 200, 1 => 201, 2 => 404, _ => 500 }),
        Text("network.protocol.name", "http"),
        Text("network.protocol.version", "1.1"),
        Text("user_agent.original", Words($"agent/1.{index % 10}")),
        Text("http.route", "/items/{id}"),
        Text("db.system.name", "postgresql"),
        Text("error.type", index % 4 == 3 ? "timeout" : "_OTHER"),
    ];

    private static ExportField Text(string key, string value) => new(key, new ExportText(value));

    private static ExportField Number(string key, long value) => new(key, new ExportInt(value));

    private static string Words(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
