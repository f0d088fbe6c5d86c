namespace Semconv.Otlp.Receiver;

/// <summary>The form in which a request holds telemetry.</summary>
public enum RequestForm
{
    Protobuf,
    Json,
    Zipkin,
}
