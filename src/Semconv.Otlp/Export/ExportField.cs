namespace Semconv.Otlp.Export;

/// <summary>An attribute to send.</summary>
public readonly record struct ExportField(string Key, ExportValue Value);
