using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Json;

/// <summary>The names of the lists that an export request consists of; Tempo's older versions still write those of old.</summary>
internal static class JsonLists
{
    public static bool IsScopes(ReadOnlySpan<byte> name, OtlpSignal signal) => signal switch
    {
        OtlpSignal.Traces => name.SequenceEqual("scopeSpans"u8) || name.SequenceEqual("instrumentationLibrarySpans"u8),
        OtlpSignal.Metrics => name.SequenceEqual("scopeMetrics"u8),
        _ => name.SequenceEqual("scopeLogs"u8),
    };

    public static bool IsItems(ReadOnlySpan<byte> name, OtlpSignal signal) => signal switch
    {
        OtlpSignal.Traces => name.SequenceEqual("spans"u8),
        OtlpSignal.Metrics => name.SequenceEqual("metrics"u8),
        _ => name.SequenceEqual("logRecords"u8),
    };
}
