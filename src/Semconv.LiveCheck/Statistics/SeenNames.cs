using System.Collections.Immutable;

namespace Semconv.LiveCheck.Statistics;

/// <summary>Which names were seen: those of the registry, also when they were not seen, and others, deprecated ones among them.</summary>
public sealed record SeenNames(ImmutableArray<NamedCount> Registry, ImmutableArray<NamedCount> Others)
{
    public static SeenNames None { get; } = new([], []);
}
