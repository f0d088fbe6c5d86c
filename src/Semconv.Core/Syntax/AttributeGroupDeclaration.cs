using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;

namespace Semconv.Core.Syntax;

/// <summary>Attributes that are used together. An internal group has no common fields.</summary>
public sealed record AttributeGroupDeclaration : Declaration
{
    public required Located<GroupVisibility> Visibility { get; init; }

    public ImmutableArray<AttributeUse> Attributes { get; init; } = [];
}
