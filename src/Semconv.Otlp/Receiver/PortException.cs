namespace Semconv.Otlp.Receiver;

/// <summary>A port cannot be listened on.</summary>
public sealed class PortException(ReceiverEndpoint endpoint, string address, bool isInUse, Exception cause)
    : Exception($"{endpoint.Name} cannot listen on {address}:{endpoint.Port}: {cause.Message}", cause)
{
    public ReceiverEndpoint Endpoint { get; } = endpoint;

    public string Address { get; } = address;

    /// <summary>Whether another program listens there.</summary>
    public bool IsInUse { get; } = isInUse;
}
