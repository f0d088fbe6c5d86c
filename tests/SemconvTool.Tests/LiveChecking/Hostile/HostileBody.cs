using System.Collections.Immutable;
using Semconv.Otlp.Decoding;
using Semconv.Otlp.Receiver;
using Semconv.TestSupport;

namespace SemconvTool.Tests.LiveChecking.Hostile;

/// <summary>A request that was good once: cut, with bits flipped, with lengths that lie, or replaced by noise; the same for the same number.</summary>
internal sealed record HostileBody(RequestForm Form, OtlpSignal Signal, bool IsGrpc, bool IsPacked, byte[] Content)
{
    private static readonly ImmutableArray<(RequestForm Form, OtlpSignal Signal, byte[] Content)> Bases =
    [
        (RequestForm.Protobuf, OtlpSignal.Traces, GoodRequests.Spans(1 << 20, 3)),
        (RequestForm.Protobuf, OtlpSignal.Metrics, GoodRequests.Metrics()),
        (RequestForm.Protobuf, OtlpSignal.Logs, GoodRequests.Logs()),
        (RequestForm.Json, OtlpSignal.Traces, GoodRequests.JsonSpans(1 << 20)),
        (RequestForm.Json, OtlpSignal.Metrics, GoodRequests.JsonMetrics()),
        (RequestForm.Json, OtlpSignal.Logs, GoodRequests.JsonLogs()),
        (RequestForm.Zipkin, OtlpSignal.Traces, GoodRequests.Zipkin(1 << 20)),
    ];

    public string Path => (Form, Signal) switch
    {
        (RequestForm.Zipkin, _) => "/api/v2/spans",
        (_, OtlpSignal.Traces) => "/v1/traces",
        (_, OtlpSignal.Metrics) => "/v1/metrics",
        _ => "/v1/logs",
    };

    public string Method => $"opentelemetry.proto.collector.{Signal switch
    {
        OtlpSignal.Traces => "trace.v1.TraceService",
        OtlpSignal.Metrics => "metrics.v1.MetricsService",
        _ => "logs.v1.LogsService",
    }}/Export";

    public string ContentType => Form == RequestForm.Protobuf ? "application/x-protobuf" : "application/json";

    public static HostileBody Of(int number)
    {
        var random = new Dice((ulong)number);
        var (form, signal, good) = Bases[random.Next(Bases.Length)];
        var isGrpc = form == RequestForm.Protobuf && random.Next(3) == 0;
        var isPacked = random.Next(4) == 0;
        var isDamagedPacked = isPacked && random.Next(2) == 0;
        var content = isDamagedPacked ? Spoil(PackedBytes.Of(good), random) : isPacked ? PackedBytes.Of(Spoil(good, random)) : Spoil(good, random);
        if (isGrpc)
        {
            var lie = random.Next(6);
            content = GrpcClient.Frame(
                content,
                lie == 0 ? (uint)(random.Next() >> random.Next(64)) : null,
                lie == 1 ? (byte)random.Next(256) : isPacked ? (byte)1 : (byte)0);
        }

        return new HostileBody(form, signal, isGrpc, isPacked, content);
    }

    private static byte[] Spoil(byte[] good, Dice random)
    {
        var bytes = good.ToArray();
        switch (random.Next(5))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                for (var flips = 1 + random.Next(8); flips > 0; flips--)
                {
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                }

                return bytes;
            case 2:
                // A length, as likely as not, that promises more than there is.
                bytes.AsSpan(random.Next(bytes.Length)..)[..1].Fill((byte)(128 + random.Next(128)));
                return bytes;
            case 3:
                return [.. bytes[..random.Next(bytes.Length)], .. bytes[random.Next(bytes.Length)..]];
            default:
                return [.. Enumerable.Range(0, random.Next(600)).Select(_ => (byte)random.Next(256))];
        }
    }
}
