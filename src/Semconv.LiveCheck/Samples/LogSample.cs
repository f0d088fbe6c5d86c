namespace Semconv.LiveCheck.Samples;

/// <summary>One log record; with an event name it is an event. Text is UTF-8; what the input leaves out is empty or zero.</summary>
public readonly ref struct LogSample
{
    public SampleOrigin Origin { get; init; }

    /// <summary>Whether it had more attributes, events, links or points than are kept, so that it is not whole.</summary>
    public bool IsCut { get; init; }

    public ulong Time { get; init; }

    public ulong ObservedTime { get; init; }

    public int SeverityNumber { get; init; }

    public ReadOnlySpan<byte> SeverityText { get; init; }

    public ReadOnlySpan<byte> EventName { get; init; }

    public SampleValue Body { get; init; }

    public SampleAttributes Attributes { get; init; }

    public ReadOnlySpan<byte> TraceId { get; init; }

    public ReadOnlySpan<byte> SpanId { get; init; }

    /// <summary>What was sent as trace id when it is no hexadecimal number, else empty.</summary>
    public ReadOnlySpan<byte> TraceIdText { get; init; }

    public ReadOnlySpan<byte> SpanIdText { get; init; }

    public uint Flags { get; init; }

    public uint DroppedAttributes { get; init; }
}
