using System.Collections.Immutable;
using Semconv.Otlp.Receiver;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>The environment that leads the telemetry of a program to where it is listened for; names of the OpenTelemetry specification.</summary>
/// <param name="protocol">What its exporters are to speak, one of <see cref="Protocols"/>.</param>
/// <param name="variable">Reads the environment that the program would have otherwise.</param>
internal sealed class CommandVariables(string protocol, Func<string, string?> variable)
{
    public const string ProtocolVariable = "OTEL_EXPORTER_OTLP_PROTOCOL";

    private const string Grpc = "grpc";
    private static readonly ImmutableArray<string> Signals = ["TRACES", "METRICS", "LOGS"];

    public static ImmutableArray<string> Protocols { get; } = [Grpc, "http/protobuf", "http/json"];

    /// <summary>The protocol that was chosen, else that of the environment, else gRPC.</summary>
    public static string Choose(string? typed, string? inherited) =>
        typed ?? (inherited is not null && Protocols.Contains(inherited) ? inherited : Grpc);

    /// <summary>Variables to set; those without a value are to be removed.</summary>
    public IEnumerable<KeyValuePair<string, string?>> For(ImmutableArray<ReceiverEndpoint> endpoints)
    {
        var ports = endpoints.ToDictionary(endpoint => endpoint.Name, endpoint => endpoint.Port, StringComparer.Ordinal);
        var (grpc, http) = (Url(ports["OTLP/gRPC"]), Url(ports["OTLP/HTTP"]));
        yield return new("OTEL_EXPORTER_OTLP_ENDPOINT", protocol == Grpc ? grpc : http);
        yield return new(ProtocolVariable, protocol);
        yield return new("OTEL_EXPORTER_OTLP_INSECURE", "true");
        yield return new("OTEL_EXPORTER_ZIPKIN_ENDPOINT", $"{Url(ports["Zipkin"])}/api/v2/spans");
        yield return new("SEMCONV_OTLP_GRPC_ENDPOINT", grpc);
        yield return new("SEMCONV_OTLP_GRPC_PORT", FormattableString.Invariant($"{ports["OTLP/gRPC"]}"));
        yield return new("SEMCONV_OTLP_HTTP_ENDPOINT", http);
        foreach (var signal in Signals)
        {
            yield return new($"OTEL_{signal}_EXPORTER", "otlp");
            yield return new($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT", EndpointOf(signal, grpc, http));
        }

        // A program that ends soon has little time to send.
        yield return new("OTEL_BSP_SCHEDULE_DELAY", "200");
        yield return new("OTEL_BLRP_SCHEDULE_DELAY", "200");
        yield return new("OTEL_METRIC_EXPORT_INTERVAL", "1000");
    }

    /// <summary>An endpoint of one signal wins over that of all, and would lead elsewhere; it is needed where the signal has a protocol of its own.</summary>
    private string? EndpointOf(string signal, string grpc, string http) => variable($"OTEL_EXPORTER_OTLP_{signal}_PROTOCOL") switch
    {
        null or "" => null,
        Grpc => grpc,
        _ => $"{http}/v1/{signal.ToLowerInvariant()}",
    };

    private static string Url(int port) => FormattableString.Invariant($"http://127.0.0.1:{port}");
}
