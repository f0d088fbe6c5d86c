using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;

namespace Semconv.Core.Syntax;

/// <summary>A kind of telemetry.</summary>
public abstract record SignalDeclaration : Declaration
{
    private protected SignalDeclaration()
    {
    }

    public Located<SignalRequirementLevel>? RequirementLevel { get; init; }

    /// <summary>Keys that the file writes with a value that was reported as wrong: they are not missing.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];
}

/// <summary>A span; its id is the key <c>type</c>.</summary>
public sealed record SpanDeclaration : SignalDeclaration
{
    public required Located<SpanKind> Kind { get; init; }

    /// <summary>The text of <c>name.note</c>, which says how spans are called.</summary>
    public required Located<string> Name { get; init; }

    public ImmutableArray<AttributeUse> Attributes { get; init; } = [];

    public ImmutableArray<EntityAssociation> EntityAssociations { get; init; } = [];
}

/// <summary>A metric; its id is the key <c>name</c>.</summary>
public sealed record MetricDeclaration : SignalDeclaration
{
    public required Located<Instrument> Instrument { get; init; }

    public required Located<string> Unit { get; init; }

    public ImmutableArray<AttributeUse> Attributes { get; init; } = [];

    public ImmutableArray<EntityAssociation> EntityAssociations { get; init; } = [];
}

/// <summary>An event; its id is the key <c>name</c>.</summary>
public sealed record EventDeclaration : SignalDeclaration
{
    public ImmutableArray<AttributeUse> Attributes { get; init; } = [];

    public ImmutableArray<EntityAssociation> EntityAssociations { get; init; } = [];
}

/// <summary>Something that telemetry is about; its id is the key <c>type</c>.</summary>
public sealed record EntityDeclaration : SignalDeclaration
{
    public ImmutableArray<AttributeReference> Identity { get; init; } = [];

    public ImmutableArray<AttributeReference> Description { get; init; } = [];
}
