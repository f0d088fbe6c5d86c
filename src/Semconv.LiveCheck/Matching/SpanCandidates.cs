namespace Semconv.LiveCheck.Matching;

/// <summary>The span types that a scope and name fit, in the order of trial.</summary>
/// <param name="Types">Those whose kind fits too.</param>
/// <param name="OtherKind">Those with other kinds.</param>
internal sealed record SpanCandidates(SpanType[] Types, SpanType[] OtherKind)
{
    public static SpanCandidates None { get; } = new([], []);
}
