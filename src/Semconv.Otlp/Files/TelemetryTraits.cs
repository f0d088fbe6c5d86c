using Semconv.LiveCheck.Samples.Inputs;

namespace Semconv.Otlp.Files;

/// <summary>What each format cannot carry.</summary>
internal static class TelemetryTraits
{
    private const InputLosses OfTraceStores =
        InputLosses.Flags | InputLosses.DroppedCounts | InputLosses.SchemaUrls | InputLosses.ScopeAttributes | InputLosses.Nanoseconds | InputLosses.SpanType;

    public static InputTraits Of(TelemetryFormat format) => new(format, format switch
    {
        TelemetryFormat.Zipkin => OfTraceStores | InputLosses.NameCase | InputLosses.Links | InputLosses.TraceState | InputLosses.AttributeTypes
            | InputLosses.InternalKind | InputLosses.ResourceAttributes,
        TelemetryFormat.Jaeger => OfTraceStores | InputLosses.ListTypes,
        TelemetryFormat.WeaverJson => InputLosses.Flags | InputLosses.DroppedCounts | InputLosses.InternalKind | InputLosses.Ids | InputLosses.Times
            | InputLosses.TraceState | InputLosses.Temporality | InputLosses.SpanType,
        TelemetryFormat.WeaverText => InputLosses.Ids | InputLosses.Times,
        _ => InputLosses.None,
    });
}
