using System.Collections.Immutable;

namespace Semconv.LiveCheck.Statistics;

/// <summary>How many spans there were, by who made them and what they were taken for.</summary>
public sealed record SpanStatistics
{
    public long Total { get; init; }

    public ImmutableArray<NamedCount> ByService { get; init; } = [];

    public ImmutableArray<NamedCount> ByScope { get; init; } = [];

    public ImmutableArray<NamedCount> ByKind { get; init; } = [];

    /// <summary>Without spans of no type.</summary>
    public ImmutableArray<NamedCount> ByType { get; init; } = [];

    /// <summary>By what told the type.</summary>
    public ImmutableArray<NamedCount> ByMatch { get; init; } = [];

    /// <summary>Spans of scopes that the registry does not speak of, by scope. They were not judged.</summary>
    public ImmutableArray<NamedCount> NotJudged { get; init; } = [];
}
