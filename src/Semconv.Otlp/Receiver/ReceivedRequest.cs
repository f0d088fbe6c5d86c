using Semconv.Otlp.Decoding;

namespace Semconv.Otlp.Receiver;

/// <summary>A whole request, decompressed, in memory that goes back to the receiver when it is answered.</summary>
/// <param name="Form">How to read it.</param>
/// <param name="Signal">What it holds; always traces in Zipkin's form.</param>
/// <param name="Body">Its bytes, which may be changed in reading.</param>
public readonly record struct ReceivedRequest(RequestForm Form, OtlpSignal Signal, Memory<byte> Body);
