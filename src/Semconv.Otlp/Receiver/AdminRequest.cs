namespace Semconv.Otlp.Receiver;

/// <summary>What a program that steers a receiver asks for.</summary>
public readonly record struct AdminRequest(string Method, string Path);
