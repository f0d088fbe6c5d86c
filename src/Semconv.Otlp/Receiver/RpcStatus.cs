namespace Semconv.Otlp.Receiver;

/// <summary>The status codes of gRPC that a receiver gives.</summary>
internal enum RpcStatus
{
    Ok = 0,
    InvalidArgument = 3,
    ResourceExhausted = 8,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14,
}
