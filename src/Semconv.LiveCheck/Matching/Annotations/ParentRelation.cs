using System.Collections.Immutable;

namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>Which spans stand above spans of a type.</summary>
public sealed record ParentRelation
{
    /// <summary>Types one of which is the parent; none: anything.</summary>
    public ImmutableArray<Candidate> AnyOf { get; init; } = [];

    /// <summary>Whether the first ancestor counts that <see cref="Through"/> does not pass over, and not only the parent itself.</summary>
    public bool IsNearest { get; init; }

    /// <summary>Patterns of types to pass over; one after <c>!</c> stops, and wins.</summary>
    public ImmutableArray<string> Through { get; init; } = [];

    public bool IsRequired { get; init; } = true;

    /// <summary>A type that can be the parent, with what has to be equal for that one only.</summary>
    public sealed record Candidate(string Type, ImmutableArray<SharedKey> Same);
}
