namespace Semconv.Otlp.Tests.Receiver;

/// <summary>What a call came back with.</summary>
internal sealed record GrpcAnswer(int HttpStatus, int? Status, string? Message, byte[] Content);
