using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Receiver;

/// <summary>Which path takes which signal.</summary>
internal static class ExportRoutes
{
    private const string GrpcPrefix = "/opentelemetry.proto.collector.";

    public static OtlpSignal? FindGrpc(string path) => path switch
    {
        GrpcPrefix + "trace.v1.TraceService/Export" => OtlpSignal.Traces,
        GrpcPrefix + "metrics.v1.MetricsService/Export" => OtlpSignal.Metrics,
        GrpcPrefix + "logs.v1.LogsService/Export" => OtlpSignal.Logs,
        _ => null,
    };

    public static OtlpSignal? FindHttp(string path) => path switch
    {
        "/v1/traces" => OtlpSignal.Traces,
        "/v1/metrics" => OtlpSignal.Metrics,
        "/v1/logs" => OtlpSignal.Logs,
        _ => null,
    };

    public static bool IsZipkin(string path) => path is "/api/v2/spans" or "/api/v2/spans/";
}
