namespace Semconv.Otlp.Receiver;

/// <summary>One port to listen on.</summary>
/// <param name="Name">How messages call it, such as <c>OTLP/gRPC</c>.</param>
/// <param name="Port">0 for any that is free.</param>
public sealed record ReceiverEndpoint(string Name, int Port)
{
    /// <summary>Whether it speaks HTTP/2 without TLS, as gRPC needs, and nothing else.</summary>
    public bool IsGrpc { get; init; }

    /// <summary>The option that chose the port, for the message that it is in use.</summary>
    public string? Option { get; init; }
}
