using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Resolution;

/// <summary>An attribute as a group or signal uses it.</summary>
/// <remarks>The definition is in the words of the user: a reference may replace its brief, note, examples and so on.</remarks>
public sealed record AttributeUsage(AttributeDefinition Definition, RequirementLevel RequirementLevel)
{
    public string Key => Definition.Key;

    public bool? SamplingRelevant { get; init; }

    /// <summary>Only from definition/1.</summary>
    public string? Tag { get; init; }

    /// <summary>Only from definition/1: whether the name was put together from the prefix of the group and the name of the attribute.</summary>
    public bool HasPrefix { get; init; }

    public EntityRole? Role { get; init; }

    /// <summary>Null when the group itself defines the attribute.</summary>
    public AttributeLineage? Lineage { get; init; }
}
