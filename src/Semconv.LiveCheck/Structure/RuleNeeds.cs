namespace Semconv.LiveCheck.Structure;

/// <summary>What a rule has to know, because it takes what is missing for a fault.</summary>
[Flags]
internal enum RuleNeeds
{
    None = 0,

    /// <summary>All spans of the trace: none was left out for want of room.</summary>
    WholeTrace = 1,

    /// <summary>Spans of applications, which Zipkin does not get from Dapr.</summary>
    Applications = 2,
}
