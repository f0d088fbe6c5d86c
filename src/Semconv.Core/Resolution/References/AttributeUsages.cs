using Semconv.Core.Resolution.Drafts;
using Semconv.Core.Resolution.Inheritance;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Resolution.References;

/// <summary>Makes usages out of drafts, and says which fields came from where.</summary>
internal static class AttributeUsages
{
    private const AttributeFields AlwaysInherited = AttributeFields.Brief | AttributeFields.Note | AttributeFields.RequirementLevel;
    private const AttributeFields NeverCopied = AttributeFields.Annotations | AttributeFields.Prefix | AttributeFields.Role;

    private static readonly RequirementLevel DefaultLevel = new(RequirementLevelKind.Recommended);

    /// <summary>The usage of a definition: the group's own, or one that it inherited as a copy.</summary>
    public static AttributeUsage OfDefinition(FlatAttribute attribute)
    {
        var draft = attribute.Draft;
        var definition = new AttributeDefinition
        {
            Key = draft.Name,
            Type = draft.Type!,
            Brief = draft.Brief ?? string.Empty,
            Note = draft.Note ?? string.Empty,
            Examples = draft.Examples,
            DeclaredStability = draft.Stability,
            Deprecated = draft.Deprecated,
            Annotations = draft.Annotations,
            Provenance = draft.Provenance!,
        };
        return new AttributeUsage(definition, draft.RequirementLevel ?? DefaultLevel)
        {
            SamplingRelevant = draft.SamplingRelevant,
            Tag = draft.Tag,
            Role = draft.Role,
            HasPrefix = draft.PrefixedName is not null,
            Lineage = attribute.CopiedFrom is null ? null : LineageOfCopy(attribute, attribute.CopiedFrom),
        };
    }

    /// <summary>The usage of a reference: its root, in the words of the reference.</summary>
    public static AttributeUsage OfReference(AttributeDraft reference, AttributeRoot root)
    {
        var usage = root.Usage;
        return new AttributeUsage(Reword(usage.Definition, reference), reference.RequirementLevel ?? usage.RequirementLevel)
        {
            SamplingRelevant = reference.SamplingRelevant ?? usage.SamplingRelevant,
            Tag = reference.Tag ?? usage.Tag,
            Role = reference.Role ?? usage.Role,
            HasPrefix = reference.PrefixedName is not null,
            Lineage = LineageOfReference(reference.Said & ~AttributeFields.Prefix, root),
        };
    }

    private static AttributeDefinition Reword(AttributeDefinition root, AttributeDraft reference)
    {
        const AttributeFields Wording = AttributeFields.Brief | AttributeFields.Note | AttributeFields.Examples
            | AttributeFields.Stability | AttributeFields.Deprecated | AttributeFields.Annotations | AttributeFields.Prefix;
        if ((reference.Said & Wording) == AttributeFields.None)
        {
            return root;
        }

        return root with
        {
            Key = reference.PrefixedName ?? root.Key,
            Brief = reference.Brief ?? root.Brief,
            Note = reference.Note ?? root.Note,
            Examples = reference.Examples ?? root.Examples,
            DeclaredStability = reference.Stability ?? root.DeclaredStability,
            Deprecated = reference.Deprecated ?? root.Deprecated,
            Annotations = reference.Annotations ?? root.Annotations,
        };
    }

    private static AttributeLineage LineageOfCopy(FlatAttribute attribute, string source)
    {
        var inherited = (attribute.Draft.Said | AttributeFields.Note | AttributeFields.RequirementLevel) & ~NeverCopied & ~attribute.Overridden;
        return new AttributeLineage(source, inherited, attribute.Overridden);
    }

    private static AttributeLineage LineageOfReference(AttributeFields overridden, AttributeRoot root)
    {
        var usage = root.Usage;
        var definition = usage.Definition;
        var present = AlwaysInherited
            | Flag(definition.Examples, AttributeFields.Examples)
            | Flag(usage.Tag, AttributeFields.Tag)
            | Flag(usage.SamplingRelevant, AttributeFields.SamplingRelevant)
            | Flag(definition.DeclaredStability, AttributeFields.Stability)
            | Flag(definition.Deprecated, AttributeFields.Deprecated)
            | Flag(definition.Annotations, AttributeFields.Annotations)
            | Flag(usage.Role, AttributeFields.Role);
        return new AttributeLineage(root.SourceGroup, present & ~overridden, overridden);
    }

    private static AttributeFields Flag(object? value, AttributeFields field) => value is null ? AttributeFields.None : field;
}
