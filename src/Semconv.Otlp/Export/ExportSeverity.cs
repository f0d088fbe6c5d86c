namespace Semconv.Otlp.Export;

/// <summary>How bad an event is, in OTLP's numbers.</summary>
public enum ExportSeverity
{
    None = 0,
    Information = 9,
    Warning = 13,
    Error = 17,
}
