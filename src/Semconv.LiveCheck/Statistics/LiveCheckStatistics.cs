using System.Collections.Immutable;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Statistics;

/// <summary>What a run has seen and found, in numbers. Names are in ordinal order.</summary>
public sealed record LiveCheckStatistics
{
    public long TotalEntities { get; init; }

    /// <summary>Without kinds that were not seen.</summary>
    public ImmutableArray<(EntityKind Kind, long Count)> EntitiesByKind { get; init; } = [];

    /// <summary>How many findings were made.</summary>
    public long TotalAdvisories { get; init; }

    public ImmutableArray<(FindingLevel Level, long Count)> LevelCounts { get; init; } = [];

    /// <summary>How many entities have a level as their highest.</summary>
    public ImmutableArray<(FindingLevel Level, long Count)> HighestLevelCounts { get; init; } = [];

    public long NoAdviceCount { get; init; }

    public ImmutableArray<NamedCount> AdviceTypeCounts { get; init; } = [];

    /// <summary>By message; all messages for which there is no room come last, as <c>…</c>.</summary>
    public ImmutableArray<NamedCount> AdviceMessageCounts { get; init; } = [];

    public SeenNames Attributes { get; init; } = SeenNames.None;

    public SeenNames Metrics { get; init; } = SeenNames.None;

    public SeenNames Events { get; init; } = SeenNames.None;

    /// <summary>Attributes that only a dependency of the registry defines.</summary>
    public ImmutableArray<NamedCount> DependencyAttributes { get; init; } = [];

    /// <summary>The part of the registry's attributes, metrics and events that was seen, without deprecated ones.</summary>
    public float RegistryCoverage { get; init; }

    public SpanStatistics Spans { get; init; } = new();

    /// <summary>Samples of all signals whose scope the registry does not speak of, by scope.</summary>
    public ImmutableArray<NamedCount> NotJudged { get; init; } = [];

    /// <summary>Of each span type that was seen, its attributes.</summary>
    public ImmutableArray<SpanTypeCoverage> SpanTypes { get; init; } = [];
}
