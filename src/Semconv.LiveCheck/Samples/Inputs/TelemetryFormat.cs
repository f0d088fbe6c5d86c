namespace Semconv.LiveCheck.Samples.Inputs;

/// <summary>A form in which telemetry is recorded.</summary>
public enum TelemetryFormat
{
    /// <summary>To be told from the content.</summary>
    Auto,

    /// <summary>OTLP/JSON requests, one or many.</summary>
    OtlpJson,

    /// <summary>OTLP requests in protobuf: one, or many that stand behind their length.</summary>
    OtlpProtobuf,

    /// <summary>Lists of spans as they are sent to Zipkin, version 2 of its API.</summary>
    Zipkin,

    /// <summary>What Jaeger's query API gives out, or the spans that it stores.</summary>
    Jaeger,

    /// <summary>What Tempo's query API gives out.</summary>
    Tempo,

    /// <summary>The archive that the Aspire dashboard exports.</summary>
    Aspire,

    /// <summary>Weaver's samples: a list, one after the other, or inside its report.</summary>
    WeaverJson,

    /// <summary>One attribute a line, with or without a value.</summary>
    WeaverText,
}
