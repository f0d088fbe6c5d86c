using System.Collections.Immutable;

namespace Semconv.LiveCheck.Findings.Ledger;

/// <summary>The same finding on samples of one service and one span type: how often, when, and where first.</summary>
/// <param name="Finding">What was found; of several that differ in ids only the one that was made first.</param>
/// <param name="Service">The service; empty when its resource has no name.</param>
public sealed record FindingGroup(Finding Finding, string Service)
{
    /// <summary>The type of the spans; null when they have none or it is about no spans.</summary>
    public string? SpanType { get; init; }

    public SignalType SignalType { get; init; }

    /// <summary>The name of the metric or event; empty for spans, whose names differ too much to group by.</summary>
    public string SignalName { get; init; } = string.Empty;

    public long Count { get; init; }

    /// <summary>Nanoseconds since 1970; zero when no sample had a time.</summary>
    public ulong FirstSeen { get; init; }

    public ulong LastSeen { get; init; }

    /// <summary>The first few places, in the order of time.</summary>
    public ImmutableArray<FindingExemplar> Exemplars { get; init; } = [];

    public FindingStanding Standing { get; init; }

    /// <summary>Whether this stands for all groups of a rule beyond the number that is kept.</summary>
    public bool IsOverflow { get; init; }

    /// <summary>What stays the same from run to run; the key of the list of known findings.</summary>
    public string Fingerprint => IsOverflow ? $"{Finding.Rule.Id} | …" : FindingFingerprint.Of(this);
}
