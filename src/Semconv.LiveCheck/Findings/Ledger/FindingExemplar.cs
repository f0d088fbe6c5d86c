namespace Semconv.LiveCheck.Findings.Ledger;

/// <summary>One place where a finding was made; of many the first ones are kept, so that the order of arrival does not show.</summary>
/// <param name="Time">Nanoseconds since 1970; zero when the sample has no time.</param>
/// <param name="TraceId">Zero when the sample belongs to no trace.</param>
/// <param name="SpanId">The span; of a finding about a trace the first one.</param>
public readonly record struct FindingExemplar(ulong Time, UInt128 TraceId, ulong SpanId) : IComparable<FindingExemplar>
{
    /// <summary>The name of the span, metric or event; empty where there is none.</summary>
    public string Name { get; init; } = string.Empty;

    public bool IsInTrace => TraceId != UInt128.Zero;

    public int CompareTo(FindingExemplar other)
    {
        var byTime = Time.CompareTo(other.Time);
        var byTrace = byTime != 0 ? byTime : TraceId.CompareTo(other.TraceId);
        return byTrace != 0 ? byTrace : SpanId.CompareTo(other.SpanId);
    }

    public static bool operator <(FindingExemplar left, FindingExemplar right) => left.CompareTo(right) < 0;

    public static bool operator >(FindingExemplar left, FindingExemplar right) => left.CompareTo(right) > 0;

    public static bool operator <=(FindingExemplar left, FindingExemplar right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FindingExemplar left, FindingExemplar right) => left.CompareTo(right) >= 0;
}
