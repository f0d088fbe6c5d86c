namespace Semconv.Otlp.Receiver.Strays;

/// <summary>Senders that missed the place in one way at one port.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Endpoint">The name of the port.</param>
/// <param name="Path">The first path of those that take nothing.</param>
/// <param name="Count">How often.</param>
public sealed record Stray(StrayKind Kind, string Endpoint, string? Path, long Count);
