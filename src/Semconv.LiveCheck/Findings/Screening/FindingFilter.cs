using System.Collections.Immutable;

namespace Semconv.LiveCheck.Findings.Screening;

/// <summary>Which findings within a scope are left out: those of some rules, those below a level, those of some samples.</summary>
public sealed record FindingFilter
{
    public ImmutableArray<string> Exclude { get; init; } = [];

    public FindingLevel? MinLevel { get; init; }

    public ImmutableArray<GlobPattern> ExcludeSamples { get; init; } = [];

    public FindingScope Scope { get; init; } = FindingScope.All;

    /// <summary>Whether it could leave out a finding of a rule at all.</summary>
    public bool IsAbout(FindingRule rule) => MinLevel > FindingLevel.Information || !ExcludeSamples.IsEmpty || Exclude.Contains(rule.Id, StringComparer.Ordinal);

    public bool LeavesOut(Finding finding, in ScreenedSample sample) =>
        Scope.Covers(sample)
        && (Exclude.Contains(finding.Rule.Id, StringComparer.Ordinal) || finding.Level < MinLevel || sample.IsNamedLike(ExcludeSamples));
}
