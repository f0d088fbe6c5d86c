namespace Semconv.LiveCheck.Samples;

/// <summary>An event inside a span.</summary>
public readonly ref struct SpanEventSample
{
    public ReadOnlySpan<byte> Name { get; init; }

    public ulong Time { get; init; }

    public uint DroppedAttributes { get; init; }

    public SampleAttributes Attributes { get; init; }

    /// <summary>The event as a decoder keeps it.</summary>
    public readonly record struct Slot(TextRange Name, ulong Time, int Start, int End, uint DroppedAttributes = 0);
}
