using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text;

namespace Semconv.Core.Resolution.Drafts;

/// <summary>An attribute of a group before references are followed; null where nothing is said.</summary>
internal sealed record AttributeDraft
{
    public required string Name { get; init; }

    /// <summary>Where the name is written in the group that uses it.</summary>
    public required Location Location { get; init; }

    /// <summary>Null for a reference; a draft with a type is a whole definition.</summary>
    public AttributeType? Type { get; init; }

    /// <summary>Where a definition comes from.</summary>
    public Provenance? Provenance { get; init; }

    public string? Brief { get; init; }

    public YamlNode? Examples { get; init; }

    public string? Tag { get; init; }

    public RequirementLevel? RequirementLevel { get; init; }

    public bool? SamplingRelevant { get; init; }

    public string? Note { get; init; }

    public Stability? Stability { get; init; }

    public Deprecation? Deprecated { get; init; }

    public YamlMapping? Annotations { get; init; }

    public EntityRole? Role { get; init; }

    /// <summary>Of a reference with <c>prefix: true</c>: the resolved name, which is the prefix of the group and this name.</summary>
    public string? PrefixedName { get; init; }

    public bool IsDefinition => Type is not null;

    public static AttributeDraft Of(AttributeDeclaration declaration, SchemaUrl registry, string prefix = "") => new()
    {
        Name = prefix.Length == 0 ? declaration.Key.Value : $"{prefix}.{declaration.Key.Value}",
        Location = declaration.Key.Location,
        Type = declaration.Type.Value,
        Provenance = Provenance.At(registry, declaration.Key.Location),
        Brief = declaration.Common.Brief?.Value,
        Examples = declaration.Examples,
        Tag = declaration.Usage.Tag?.Value,
        RequirementLevel = declaration.Usage.RequirementLevel?.Value,
        SamplingRelevant = declaration.Usage.SamplingRelevant?.Value,
        Note = declaration.Common.Note?.Value,
        Stability = declaration.Common.Stability?.Value,
        Deprecated = declaration.Common.Deprecated,
        Annotations = declaration.Common.Annotations,
        Role = declaration.Usage.Role?.Value,
    };

    public static AttributeDraft Of(AttributeReference reference, EntityRole? role = null, string prefix = "") => new()
    {
        Name = reference.Ref.Value,
        Location = reference.Ref.Location,
        Brief = reference.Common.Brief?.Value,
        Examples = reference.Examples,
        Tag = reference.Usage.Tag?.Value,
        RequirementLevel = reference.Usage.RequirementLevel?.Value,
        SamplingRelevant = reference.Usage.SamplingRelevant?.Value,
        Note = reference.Common.Note?.Value,
        Stability = reference.Common.Stability?.Value,
        Deprecated = reference.Common.Deprecated,
        Annotations = reference.Common.Annotations,
        Role = role ?? reference.Usage.Role?.Value,
        PrefixedName = reference.Prefix?.Value == true ? $"{prefix}.{reference.Ref.Value}" : null,
    };

    /// <summary>An attribute of a dependency, as a group that extends one of the dependency's groups inherits it.</summary>
    public static AttributeDraft Of(AttributeUsage usage, Location location) => new()
    {
        Name = usage.Key,
        Location = location,
        Type = usage.Definition.Type,
        Provenance = usage.Definition.Provenance,
        Brief = usage.Definition.Brief,
        Examples = usage.Definition.Examples,
        Tag = usage.Tag,
        RequirementLevel = usage.RequirementLevel,
        SamplingRelevant = usage.SamplingRelevant,
        Note = usage.Definition.Note,
        Stability = usage.Definition.DeclaredStability,
        Deprecated = usage.Definition.Deprecated,
        Annotations = usage.Definition.Annotations,
        Role = usage.Role,
    };

    /// <summary>The fields that are said.</summary>
    public AttributeFields Said =>
        Flag(Brief, AttributeFields.Brief)
        | Flag(Examples, AttributeFields.Examples)
        | Flag(Tag, AttributeFields.Tag)
        | Flag(RequirementLevel, AttributeFields.RequirementLevel)
        | Flag(SamplingRelevant, AttributeFields.SamplingRelevant)
        | Flag(Note, AttributeFields.Note)
        | Flag(Stability, AttributeFields.Stability)
        | Flag(Deprecated, AttributeFields.Deprecated)
        | Flag(Annotations, AttributeFields.Annotations)
        | Flag(Role, AttributeFields.Role)
        | Flag(PrefixedName, AttributeFields.Prefix);

    /// <summary>This draft with the fields that a reference of higher rank says; it stays a definition or a reference.</summary>
    public AttributeDraft OverlaidBy(AttributeDraft reference) => this with
    {
        Location = reference.Location,
        Brief = reference.Brief ?? Brief,
        Examples = reference.Examples ?? Examples,
        Tag = reference.Tag ?? Tag,
        RequirementLevel = reference.RequirementLevel ?? RequirementLevel,
        SamplingRelevant = reference.SamplingRelevant ?? SamplingRelevant,
        Note = reference.Note ?? Note,
        Stability = reference.Stability ?? Stability,
        Deprecated = reference.Deprecated ?? Deprecated,
        Annotations = reference.Annotations ?? Annotations,
        Role = reference.Role ?? Role,
        PrefixedName = reference.PrefixedName ?? PrefixedName,
    };

    private static AttributeFields Flag(object? value, AttributeFields field) => value is null ? AttributeFields.None : field;
}
