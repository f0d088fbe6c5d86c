namespace Semconv.LiveCheck.Spans;

/// <summary>What is known of a stored span in one bit each; the lowest bits hold OTLP's numbers of its kind and status.</summary>
[Flags]
internal enum SpanMarks : ushort
{
    None = 0,
    KindMask = 7,
    StatusMask = 3 << 3,

    /// <summary>Its type is certain, and not only the one that it has scope and name of.</summary>
    IsMatched = 1 << 5,
    IsKindWrong = 1 << 6,
    IsSidecar = 1 << 7,

    /// <summary>An orchestration that ended with another generation going on.</summary>
    IsContinued = 1 << 8,

    /// <summary>It has a parent, be it one whose id is invalid.</summary>
    HasParent = 1 << 9,
    HasInvalidTraceId = 1 << 10,
    HasInvalidSpanId = 1 << 11,
    HasInvalidParentId = 1 << 12,

    /// <summary>It shares its id with the client span that called it (Zipkin).</summary>
    IsShared = 1 << 13,
}
