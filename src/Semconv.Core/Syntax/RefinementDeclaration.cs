using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Core.Syntax;

/// <summary>A more exact form of a signal, under an id of its own.</summary>
public abstract record RefinementDeclaration : Declaration
{
    private protected RefinementDeclaration()
    {
    }

    /// <summary>The type or name of the signal that is refined.</summary>
    public required Located<string> Ref { get; init; }
}

/// <summary>An entry of <c>span_refinements</c>.</summary>
public sealed record SpanRefinementDeclaration : RefinementDeclaration
{
    /// <summary>The text of <c>name.note</c>.</summary>
    public Located<string>? Name { get; init; }

    public ImmutableArray<AttributeUse> Attributes { get; init; } = [];

    public ImmutableArray<EntityAssociation> EntityAssociations { get; init; } = [];
}

/// <summary>An entry of <c>metric_refinements</c>.</summary>
public sealed record MetricRefinementDeclaration : RefinementDeclaration
{
    public ImmutableArray<AttributeUse> Attributes { get; init; } = [];

    public ImmutableArray<EntityAssociation> EntityAssociations { get; init; } = [];
}

/// <summary>An entry of <c>event_refinements</c>.</summary>
public sealed record EventRefinementDeclaration : RefinementDeclaration
{
    public ImmutableArray<AttributeUse> Attributes { get; init; } = [];

    public ImmutableArray<EntityAssociation> EntityAssociations { get; init; } = [];
}

/// <summary>An entry of <c>entity_refinements</c>.</summary>
public sealed record EntityRefinementDeclaration : RefinementDeclaration
{
    public ImmutableArray<AttributeReference> Identity { get; init; } = [];

    public ImmutableArray<AttributeReference> Description { get; init; } = [];
}
