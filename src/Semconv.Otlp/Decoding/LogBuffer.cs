using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Decoding;

/// <summary>A log record while it is read.</summary>
internal sealed class LogBuffer
{
    public ulong Time { get; set; }

    public ulong ObservedTime { get; set; }

    public int SeverityNumber { get; set; }

    public TextRange SeverityText { get; set; }

    public TextRange EventName { get; set; }

    public TextRange TraceId { get; set; }

    public TextRange SpanId { get; set; }

    public TextRange TraceIdText { get; set; }

    public TextRange SpanIdText { get; set; }

    public uint Flags { get; set; }

    public uint DroppedAttributes { get; set; }

    /// <summary>One value, or none when there is no body.</summary>
    public SampleSlotList Body { get; } = new();

    public SampleSlotList Attributes { get; } = new();

    public void Clear()
    {
        SeverityText = EventName = TraceId = SpanId = TraceIdText = SpanIdText = default;
        Time = ObservedTime = 0;
        SeverityNumber = 0;
        Flags = DroppedAttributes = 0;
        Body.Clear();
        Attributes.Clear();
    }

    public LogSample ToSample(ReadOnlySpan<byte> bytes, SampleOrigin origin) => new()
    {
        Origin = origin,
        IsCut = origin.IsCut || Attributes.IsCut || Body.IsCut,
        Time = Time,
        ObservedTime = ObservedTime,
        SeverityNumber = SeverityNumber,
        SeverityText = SeverityText.In(bytes),
        EventName = EventName.In(bytes),
        Body = new SampleValue(bytes, Body.Span, 0),
        Attributes = new SampleAttributes(bytes, Attributes.Span, 0, Attributes.Count),
        TraceId = TraceId.In(bytes),
        SpanId = SpanId.In(bytes),
        TraceIdText = TraceIdText.In(bytes),
        SpanIdText = SpanIdText.In(bytes),
        Flags = Flags,
        DroppedAttributes = DroppedAttributes,
    };
}
