namespace Semconv.Otlp.Json;

/// <summary>The names that protobuf's own JSON gives to numbers; OTLP/JSON has the numbers.</summary>
internal static class JsonNames
{
    private static readonly string[] _kinds =
        ["SPAN_KIND_UNSPECIFIED", "SPAN_KIND_INTERNAL", "SPAN_KIND_SERVER", "SPAN_KIND_CLIENT", "SPAN_KIND_PRODUCER", "SPAN_KIND_CONSUMER"];

    private static readonly string[] _statusCodes = ["STATUS_CODE_UNSET", "STATUS_CODE_OK", "STATUS_CODE_ERROR"];

    private static readonly string[] _temporalities =
        ["AGGREGATION_TEMPORALITY_UNSPECIFIED", "AGGREGATION_TEMPORALITY_DELTA", "AGGREGATION_TEMPORALITY_CUMULATIVE"];

    private static readonly string[] _severities = MakeSeverities();

    public static ReadOnlySpan<string> Kinds => _kinds;

    public static ReadOnlySpan<string> StatusCodes => _statusCodes;

    public static ReadOnlySpan<string> Temporalities => _temporalities;

    public static ReadOnlySpan<string> Severities => _severities;

    private static string[] MakeSeverities()
    {
        string[] steps = ["", "2", "3", "4"];
        string[] levels = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"];
        return ["SEVERITY_NUMBER_UNSPECIFIED", .. levels.SelectMany(level => steps.Select(step => $"SEVERITY_NUMBER_{level}{step}"))];
    }
}
