using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text;

namespace Semconv.Core.Syntax;

/// <summary>The body of an event of definition/1, or one field in it.</summary>
public sealed record BodyFieldDeclaration
{
    public required Located<string> Id { get; init; }

    public required Located<BodyFieldType> Type { get; init; }

    public Located<string>? Brief { get; init; }

    public Located<string>? Note { get; init; }

    public Located<Stability>? Stability { get; init; }

    public YamlNode? Examples { get; init; }

    public required Located<RequirementLevel> RequirementLevel { get; init; }

    /// <summary>Of a map or a list of maps.</summary>
    public ImmutableArray<BodyFieldDeclaration> Fields { get; init; } = [];

    /// <summary>Of an enum.</summary>
    public ImmutableArray<EnumMember> Members { get; init; } = [];

    /// <summary>Keys that the file writes with a value that was reported as wrong: they are not missing.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];
}
