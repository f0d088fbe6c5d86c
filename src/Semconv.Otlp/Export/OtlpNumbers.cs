namespace Semconv.Otlp.Export;

/// <summary>Numbers and words that OTLP gives a meaning.</summary>
internal static class OtlpNumbers
{
    public const uint SampledFlag = 1;

    public const int Cumulative = 2;

    /// <summary>The short names of OpenTelemetry's data model for logs.</summary>
    public static string Word(this ExportSeverity severity) => severity switch
    {
        ExportSeverity.Error => "ERROR",
        ExportSeverity.Warning => "WARN",
        ExportSeverity.Information => "INFO",
        _ => string.Empty,
    };
}
