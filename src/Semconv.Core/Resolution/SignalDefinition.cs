using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Resolution;

/// <summary>A kind of telemetry, or a more exact form of one.</summary>
public abstract record SignalDefinition : Definition
{
    private protected SignalDefinition()
    {
    }

    /// <summary>The type or name of a signal; the id of a refinement.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the signal that is refined; null when this is no refinement.</summary>
    public string? Refines { get; init; }

    public SignalRequirementLevel? RequirementLevel { get; init; }

    /// <summary>Whether outputs list the signal among the refinements as well, which only a published registry can deny.</summary>
    public bool IsListedAsRefinement { get; init; } = true;
}

/// <summary>A span.</summary>
public sealed record SpanDefinition : SignalDefinition
{
    /// <summary>The type of the span; a refinement has that of its base.</summary>
    public required string Type { get; init; }

    public required SpanKind Kind { get; init; }

    /// <summary>How spans of the type are called, in words.</summary>
    public required string Name { get; init; }

    public ImmutableArray<AttributeUsage> Attributes { get; init; } = [];

    public ImmutableArray<EntityExpression> EntityAssociations { get; init; } = [];
}

/// <summary>A metric.</summary>
public sealed record MetricDefinition : SignalDefinition
{
    /// <summary>The name of the metric; a refinement has that of its base.</summary>
    public required string Name { get; init; }

    public required Instrument Instrument { get; init; }

    public required string Unit { get; init; }

    public ImmutableArray<AttributeUsage> Attributes { get; init; } = [];

    public ImmutableArray<EntityExpression> EntityAssociations { get; init; } = [];
}

/// <summary>An event.</summary>
public sealed record EventDefinition : SignalDefinition
{
    /// <summary>The name of the event. A refinement has its own id here, as in Weaver; its base is in <see cref="SignalDefinition.Refines"/>.</summary>
    public required string Name { get; init; }

    public ImmutableArray<AttributeUsage> Attributes { get; init; } = [];

    public ImmutableArray<EntityExpression> EntityAssociations { get; init; } = [];
}

/// <summary>Something that telemetry is about.</summary>
public sealed record EntityDefinition : SignalDefinition
{
    /// <summary>The type of the entity; a refinement has that of its base.</summary>
    public required string Type { get; init; }

    public ImmutableArray<AttributeUsage> Identity { get; init; } = [];

    public ImmutableArray<AttributeUsage> Description { get; init; } = [];
}
