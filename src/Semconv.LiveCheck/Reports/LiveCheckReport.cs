using System.Collections.Immutable;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Findings.Ledger;

namespace Semconv.LiveCheck.Reports;

/// <summary>All that a live check has to tell: what every report is made from.</summary>
public sealed record LiveCheckReport
{
    public Profile Profile { get; init; }

    /// <summary>From which level on a finding fails the run; null when none does.</summary>
    public FindingLevel? FailOn { get; init; } = FindingLevel.Violation;

    /// <summary>What was read, as the user named it.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    public ReceivedCounts Received { get; init; } = new();

    /// <summary>The worst first.</summary>
    public ImmutableArray<FindingGroup> Groups { get; init; } = [];

    public long SuppressedCount { get; init; }

    public long FilteredCount { get; init; }

    /// <summary>Every rule that was looked at, with or without findings.</summary>
    public ImmutableArray<FindingRule> Rules { get; init; } = [];

    public ImmutableArray<UncheckedRule> UncheckedRules { get; init; } = [];

    /// <summary>Scopes that no registry declares.</summary>
    public ImmutableArray<SampleCount> UnjudgedScopes { get; init; } = [];

    /// <summary>The declared span types with how many spans were matched to each.</summary>
    public ImmutableArray<SampleCount> SpanTypes { get; init; } = [];

    /// <summary>Spans that no type was found for.</summary>
    public long UnmatchedSpans { get; init; }

    /// <summary>Why the verdict cannot be trusted, in a sentence each; empty when it can.</summary>
    public ImmutableArray<string> Doubts { get; init; } = [];

    /// <summary>Whether a finding that counts is as bad as the run fails on.</summary>
    public bool HasFailed => Groups.Any(Fails);

    public bool Fails(FindingGroup group) => group.Standing == FindingStanding.Open && group.Finding.Level >= FailOn;

    public IEnumerable<FindingGroup> Standing(FindingStanding standing) => Groups.Where(group => group.Standing == standing);
}
