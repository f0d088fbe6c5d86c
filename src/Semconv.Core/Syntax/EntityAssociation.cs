using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Core.Syntax;

/// <summary>Which entities a signal is about.</summary>
public abstract record EntityAssociation(Location Location);

/// <summary>The type of an entity, or the id of an entity refinement.</summary>
public sealed record EntityName(string Name, Location Location) : EntityAssociation(Location);

/// <summary>Exactly one of several.</summary>
public sealed record OneOfEntities(ImmutableArray<EntityAssociation> Choices, Location Location) : EntityAssociation(Location);

/// <summary>All of several together.</summary>
public sealed record AllOfEntities(ImmutableArray<EntityAssociation> Parts, Location Location) : EntityAssociation(Location);
