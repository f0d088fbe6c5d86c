using Semconv.LiveCheck.Samples;

namespace Semconv.Otlp.Decoding;

/// <summary>The single values of a span while it is read.</summary>
internal sealed class SpanFields
{
    public TextRange TraceId { get; set; }

    public TextRange SpanId { get; set; }

    public TextRange ParentSpanId { get; set; }

    public TextRange TraceIdText { get; set; }

    public TextRange SpanIdText { get; set; }

    public TextRange ParentSpanIdText { get; set; }

    public TextRange Type { get; set; }

    public bool IsShared { get; set; }

    public TextRange TraceState { get; set; }

    public TextRange Name { get; set; }

    public int Kind { get; set; }

    public uint Flags { get; set; }

    public ulong StartTime { get; set; }

    public ulong EndTime { get; set; }

    public int StatusCode { get; set; }

    public TextRange StatusMessage { get; set; }

    public uint DroppedAttributes { get; set; }

    public uint DroppedEvents { get; set; }

    public uint DroppedLinks { get; set; }

    public void Clear()
    {
        TraceId = SpanId = ParentSpanId = TraceState = Name = StatusMessage = Type = default;
        TraceIdText = SpanIdText = ParentSpanIdText = default;
        IsShared = false;
        Kind = StatusCode = 0;
        StartTime = EndTime = 0;
        Flags = DroppedAttributes = DroppedEvents = DroppedLinks = 0;
    }
}
