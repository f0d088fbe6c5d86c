namespace Semconv.TestSupport;

/// <summary>What a call came back with.</summary>
public sealed record GrpcAnswer(int HttpStatus, int? Status, string? Message, byte[] Content);
