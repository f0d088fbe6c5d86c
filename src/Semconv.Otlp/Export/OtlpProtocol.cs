namespace Semconv.Otlp.Export;

/// <summary>How requests travel.</summary>
public enum OtlpProtocol
{
    Grpc,
    HttpProtobuf,
}
