namespace Semconv.Otlp.Export;

/// <summary>Numbers that OTLP gives a meaning.</summary>
internal static class OtlpNumbers
{
    public const uint SampledFlag = 1;

    public const int Cumulative = 2;

    public const int InformationSeverity = 9;

    public const string InformationText = "INFO";
}
