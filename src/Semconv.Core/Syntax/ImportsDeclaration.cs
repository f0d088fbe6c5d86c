using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Core.Syntax;

/// <summary>What a file takes over from dependencies, by kind.</summary>
public sealed record ImportsDeclaration
{
    public required Location Location { get; init; }

    public ImmutableArray<Located<ImportPattern>> Metrics { get; init; } = [];

    public ImmutableArray<Located<ImportPattern>> Events { get; init; } = [];

    public ImmutableArray<Located<ImportPattern>> Entities { get; init; } = [];

    public ImmutableArray<Located<ImportPattern>> Spans { get; init; } = [];

    public ImmutableArray<Located<ImportPattern>> AttributeGroups { get; init; } = [];
}
