namespace SemconvTool.Doctor.Documents;

/// <summary>The variables of OpenTelemetry that decide what <c>daprd</c> exports, and those that people think do.</summary>
internal static class OtlpVariables
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public const string TracesEndpoint = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";

    public const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    public const string TracesProtocol = "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL";

    public const string Insecure = "OTEL_EXPORTER_OTLP_INSECURE";

    public const string TracesInsecure = "OTEL_EXPORTER_OTLP_TRACES_INSECURE";

    public const string Headers = "OTEL_EXPORTER_OTLP_HEADERS";

    public const string TracesHeaders = "OTEL_EXPORTER_OTLP_TRACES_HEADERS";

    public const string Timeout = "OTEL_EXPORTER_OTLP_TIMEOUT";

    public const string TracesTimeout = "OTEL_EXPORTER_OTLP_TRACES_TIMEOUT";

    public const string Sampler = "OTEL_TRACES_SAMPLER";

    public const string SamplerArgument = "OTEL_TRACES_SAMPLER_ARG";

    public const string ServiceName = "OTEL_SERVICE_NAME";
}
