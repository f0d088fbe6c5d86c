using System.Collections.Immutable;
using Semconv.Core.Syntax;

namespace Semconv.Core.Resolution;

/// <summary>A registry in which no reference is left to follow.</summary>
/// <remarks>Attributes are sorted by key, signals and refinements by id, ordinally.</remarks>
public sealed record ResolvedRegistry(SchemaUrl SchemaUrl)
{
    /// <summary>The attributes that the registry defines itself, and those that imported items brought along with their definition.</summary>
    public ImmutableArray<AttributeDefinition> Attributes { get; init; } = [];

    public ImmutableArray<AttributeGroupDefinition> AttributeGroups { get; init; } = [];

    public ImmutableArray<SpanDefinition> Spans { get; init; } = [];

    public ImmutableArray<MetricDefinition> Metrics { get; init; } = [];

    public ImmutableArray<EventDefinition> Events { get; init; } = [];

    public ImmutableArray<EntityDefinition> Entities { get; init; } = [];

    public ImmutableArray<SpanDefinition> SpanRefinements { get; init; } = [];

    public ImmutableArray<MetricDefinition> MetricRefinements { get; init; } = [];

    public ImmutableArray<EventDefinition> EventRefinements { get; init; } = [];

    public ImmutableArray<EntityDefinition> EntityRefinements { get; init; } = [];

    /// <summary>The direct dependencies, in the order of the manifest.</summary>
    public ImmutableArray<ResolvedRegistry> Dependencies { get; init; } = [];

    /// <summary>The v1 form: every item as a group, sorted by id, without internal attribute groups.</summary>
    public ImmutableArray<GroupDefinition> Groups { get; init; } = [];

    /// <summary>What a dependent may name in a <c>ref</c>: the own attributes, and those of dependencies that the registry refers to itself.</summary>
    public ImmutableArray<AttributeUsage> ReferableAttributes { get; init; } = [];

    /// <summary>Whether the registry was read in its published form, which holds no files and no groups.</summary>
    public bool IsPublished { get; init; }

    /// <summary>The registries that a published registry was resolved with. Their content is not needed and not loaded.</summary>
    public ImmutableArray<SchemaUrl> PublishedDependencies { get; init; } = [];

    /// <summary>What its files declare and errors kept from being read.</summary>
    public LostDeclarations Lost { get; init; } = LostDeclarations.None;
}
