using System.Collections.Immutable;
using Semconv.Core.Resolution.Drafts;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Resolution;

/// <summary>A group of the v1 form: every item of a registry of either format is one.</summary>
public sealed record GroupDefinition : Definition
{
    public required string Id { get; init; }

    public required GroupType Type { get; init; }

    /// <summary>Whether a definition/2 file declares it.</summary>
    public bool IsDefinition2 { get; init; }

    /// <summary>Whether it is a refinement of definition/2. In definition/1 a signal that extends one of its type refines it too.</summary>
    public bool IsRefinement { get; init; }

    /// <summary>Null for everything that is no attribute group of definition/2.</summary>
    public GroupVisibility? Visibility { get; init; }

    /// <summary>The name of the signal that this group refines, directly or through other refinements; null when it is no refinement.</summary>
    public string? Refines { get; init; }

    public ImmutableArray<AttributeUsage> Attributes { get; init; } = [];

    public ImmutableArray<EntityExpression> EntityAssociations { get; init; } = [];

    public string Prefix { get; init; } = string.Empty;

    public SpanKind? SpanKind { get; init; }

    /// <summary>The text of <c>name.note</c> of a span of definition/2.</summary>
    public string? SpanName { get; init; }

    public ImmutableArray<string> Events { get; init; } = [];

    public string? MetricName { get; init; }

    public Instrument? Instrument { get; init; }

    public string? Unit { get; init; }

    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public BodyFieldDeclaration? Body { get; init; }

    public SignalRequirementLevel? RequirementLevel { get; init; }

    /// <summary>Keys with a wrong value, which was reported, here or in what it takes its shape from.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>The name under which the v2 form lists the group: its id without the prefix of its type, or the name it has.</summary>
    public string SignalName => (Refines, Type) switch
    {
        (null, GroupType.Metric) => MetricName ?? GroupIdPrefix.Strip(Id, Type),
        (null, GroupType.Event or GroupType.Entity) => Name ?? GroupIdPrefix.Strip(Id, Type),
        _ => GroupIdPrefix.Strip(Id, Type),
    };

    /// <summary>The id of the group it extends; null for none.</summary>
    public string? ExtendsGroup { get; init; }

    /// <summary>The attribute groups it includes, in their order.</summary>
    public ImmutableArray<string> IncludesGroups { get; init; } = [];
}
