using System.Collections.Immutable;
using Semconv.Core.Syntax;

namespace Semconv.Core.Resolution;

/// <summary>Which entities a signal is about, each one resolved.</summary>
public abstract record EntityExpression
{
    private protected EntityExpression()
    {
    }
}

/// <summary>The type of an entity, or the id of an entity refinement.</summary>
/// <remarks>The registry is the one that defines the entity; null when the registry of the signal holds it.</remarks>
public sealed record EntityReference(string Type, SchemaUrl? Registry = null) : EntityExpression;

/// <summary>Exactly one of several.</summary>
public sealed record EntityChoice(ImmutableArray<EntityExpression> OneOf) : EntityExpression;

/// <summary>All of several together.</summary>
public sealed record EntityCombination(ImmutableArray<EntityExpression> AllOf) : EntityExpression;
