using System.Collections.Immutable;

namespace Semconv.Core.Resolution;

/// <summary>Attributes that are used together, as far as the registry publishes them.</summary>
public sealed record AttributeGroupDefinition : Definition
{
    public required string Id { get; init; }

    public ImmutableArray<AttributeUsage> Attributes { get; init; } = [];
}
