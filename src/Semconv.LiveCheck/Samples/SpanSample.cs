namespace Semconv.LiveCheck.Samples;

/// <summary>One span. Text is UTF-8, ids are raw bytes, times are nanoseconds since 1970; what the input leaves out is empty or zero.</summary>
/// <remarks>
/// Ids are as they were sent, of any length. An id that was sent as a text that is no hexadecimal number is empty, and the text beside it
/// is what was sent: a span without a parent has neither <see cref="ParentSpanId"/> nor <see cref="ParentSpanIdText"/>.
/// </remarks>
public readonly ref struct SpanSample
{
    public SampleOrigin Origin { get; init; }

    /// <summary>Whether it had more attributes, events, links or points than are kept, so that it is not whole.</summary>
    public bool IsCut { get; init; }

    public ReadOnlySpan<byte> TraceId { get; init; }

    public ReadOnlySpan<byte> SpanId { get; init; }

    public ReadOnlySpan<byte> ParentSpanId { get; init; }

    /// <summary>What was sent as trace id when it is no hexadecimal number, else empty.</summary>
    public ReadOnlySpan<byte> TraceIdText { get; init; }

    public ReadOnlySpan<byte> SpanIdText { get; init; }

    public ReadOnlySpan<byte> ParentSpanIdText { get; init; }

    /// <summary>The type that the span says it has (OTEP 5233).</summary>
    public ReadOnlySpan<byte> Type { get; init; }

    /// <summary>Whether the span shares its id with the client span that called it, which only Zipkin knows.</summary>
    public bool IsShared { get; init; }

    public ReadOnlySpan<byte> TraceState { get; init; }

    public ReadOnlySpan<byte> Name { get; init; }

    /// <summary>OTLP's number: 1 internal, 2 server, 3 client, 4 producer, 5 consumer.</summary>
    public int Kind { get; init; }

    public uint Flags { get; init; }

    public ulong StartTime { get; init; }

    public ulong EndTime { get; init; }

    /// <summary>OTLP's number: 0 unset, 1 ok, 2 error.</summary>
    public int StatusCode { get; init; }

    public ReadOnlySpan<byte> StatusMessage { get; init; }

    public SampleAttributes Attributes { get; init; }

    public SpanEvents Events { get; init; }

    public SpanLinks Links { get; init; }

    public uint DroppedAttributes { get; init; }

    public uint DroppedEvents { get; init; }

    public uint DroppedLinks { get; init; }
}
