namespace Semconv.Otlp.Receiver.Bodies;

/// <summary>How the reading of a request ended.</summary>
internal enum BodyOutcome
{
    Whole,

    /// <summary>One request is larger than any may be.</summary>
    TooLarge,

    /// <summary>All requests together are larger than they may be; this one can be sent again.</summary>
    NoRoom,

    /// <summary>Its compression is broken.</summary>
    Damaged,
}
