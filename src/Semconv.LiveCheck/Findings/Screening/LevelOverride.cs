using System.Collections.Immutable;

namespace Semconv.LiveCheck.Findings.Screening;

/// <summary>That findings have another level here; of several that cover a finding the first counts.</summary>
public sealed record LevelOverride(FindingLevel Level)
{
    /// <summary>The rules; null for every one.</summary>
    public ImmutableArray<string>? Ids { get; init; }

    public FindingScope Scope { get; init; } = FindingScope.All;

    public bool IsAbout(FindingRule rule) => Ids is not { } ids || ids.Contains(rule.Id, StringComparer.Ordinal);
}
