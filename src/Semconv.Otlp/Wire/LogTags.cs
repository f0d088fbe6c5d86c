namespace Semconv.Otlp.Wire;

/// <summary>The tags of a log record.</summary>
internal static class LogTags
{
    public const int Time = (1 << 3) | WireForm.Fixed64;
    public const int SeverityNumber = (2 << 3) | WireForm.Number;
    public const int SeverityText = (3 << 3) | WireForm.Bytes;
    public const int Body = (5 << 3) | WireForm.Bytes;
    public const int Attribute = (6 << 3) | WireForm.Bytes;
    public const int DroppedAttributes = (7 << 3) | WireForm.Number;
    public const int Flags = (8 << 3) | WireForm.Fixed32;
    public const int TraceId = (9 << 3) | WireForm.Bytes;
    public const int SpanId = (10 << 3) | WireForm.Bytes;
    public const int ObservedTime = (11 << 3) | WireForm.Fixed64;
    public const int EventName = (12 << 3) | WireForm.Bytes;
}
