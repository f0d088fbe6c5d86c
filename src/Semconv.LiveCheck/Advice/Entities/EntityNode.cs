using System.Collections.Immutable;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Advice.Entities;

/// <summary>Which entities a signal is about, ready to be compared with a resource.</summary>
internal abstract record EntityNode
{
    private EntityNode()
    {
    }

    /// <summary>One attribute of an entity.</summary>
    /// <param name="Key">The number of its key.</param>
    /// <param name="Family">The keys of a template begin with this; null for an attribute of one key.</param>
    /// <param name="IsRequired">Whether the entity is not described without it.</param>
    /// <param name="Absence">What is found when the resource lacks it.</param>
    public sealed record Attribute(int Key, byte[]? Family, bool IsRequired, Finding Absence);

    /// <summary>One entity.</summary>
    public sealed record One(string Type, ImmutableArray<Attribute> Attributes) : EntityNode;

    /// <summary>An entity that nobody defines: it neither holds nor fails.</summary>
    public sealed record Unknown : EntityNode;

    public sealed record Any(ImmutableArray<EntityNode> Members, Finding Unsatisfied) : EntityNode;

    public sealed record All(ImmutableArray<EntityNode> Members) : EntityNode;
}
