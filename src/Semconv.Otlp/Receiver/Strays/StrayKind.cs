namespace Semconv.Otlp.Receiver.Strays;

/// <summary>How a sender missed the place that takes what it sends.</summary>
public enum StrayKind
{
    /// <summary>HTTP/1 at a port for gRPC.</summary>
    HttpAtGrpc,

    /// <summary>HTTP/2, which gRPC speaks, at a port for OTLP/HTTP or Zipkin.</summary>
    GrpcAtHttp,

    /// <summary>TLS at a port without.</summary>
    Encrypted,

    /// <summary>A POST to a path that takes nothing.</summary>
    OtherPath,
}
