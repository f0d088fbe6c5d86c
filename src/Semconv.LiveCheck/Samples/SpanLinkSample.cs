namespace Semconv.LiveCheck.Samples;

/// <summary>A link from a span to another one.</summary>
public readonly ref struct SpanLinkSample
{
    public ReadOnlySpan<byte> TraceId { get; init; }

    public ReadOnlySpan<byte> SpanId { get; init; }

    public ReadOnlySpan<byte> TraceState { get; init; }

    public uint Flags { get; init; }

    /// <summary>What was sent as trace id when it is no hexadecimal number, else empty.</summary>
    public ReadOnlySpan<byte> TraceIdText { get; init; }

    public ReadOnlySpan<byte> SpanIdText { get; init; }

    public uint DroppedAttributes { get; init; }

    public SampleAttributes Attributes { get; init; }

    /// <summary>The link as a decoder keeps it.</summary>
    public readonly record struct Slot
    {
        public TextRange TraceId { get; init; }

        public TextRange SpanId { get; init; }

        public TextRange TraceState { get; init; }

        public TextRange TraceIdText { get; init; }

        public TextRange SpanIdText { get; init; }

        public uint Flags { get; init; }

        public uint DroppedAttributes { get; init; }

        public int Start { get; init; }

        public int End { get; init; }
    }
}
