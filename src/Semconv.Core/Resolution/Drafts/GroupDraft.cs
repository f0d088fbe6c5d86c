using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Core.Yaml;
using Semconv.Text;

namespace Semconv.Core.Resolution.Drafts;

/// <summary>An item of either file format, in the one form that resolution works on.</summary>
internal sealed record GroupDraft
{
    public required Located<string> Id { get; init; }

    public required GroupType Type { get; init; }

    public required Provenance Provenance { get; init; }

    public bool IsDefinition2 { get; init; }

    /// <summary>A refinement takes over more of its base than a group of definition/1 takes over of what it extends.</summary>
    public bool IsRefinement { get; init; }

    public GroupVisibility? Visibility { get; init; }

    /// <summary>The group id of the parent, at the place where the file names it.</summary>
    public Located<string>? Extends { get; init; }

    public ImmutableArray<GroupReference> Includes { get; init; } = [];

    public ImmutableArray<AttributeDraft> Attributes { get; init; } = [];

    public ImmutableArray<EntityAssociation> EntityAssociations { get; init; } = [];

    public string? Brief { get; init; }

    public string? Note { get; init; }

    public Stability? Stability { get; init; }

    public Deprecation? Deprecated { get; init; }

    public YamlMapping? Annotations { get; init; }

    public string Prefix { get; init; } = string.Empty;

    public SpanKind? SpanKind { get; init; }

    public string? SpanName { get; init; }

    public ImmutableArray<string> Events { get; init; } = [];

    public string? MetricName { get; init; }

    public Instrument? Instrument { get; init; }

    public string? Unit { get; init; }

    public string? Name { get; init; }

    public string? DisplayName { get; init; }

    public BodyFieldDeclaration? Body { get; init; }

    public SignalRequirementLevel? RequirementLevel { get; init; }

    /// <summary>Keys with a wrong value, which was reported.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>Whether the group may use items that are kept out of dependency resolution: it does not leave the registry itself.</summary>
    public bool MayUseExcluded =>
        DependencyExclusion.IsExcluded(Annotations)
        || (Type == GroupType.AttributeGroup && Visibility != GroupVisibility.Public);

    public GroupDraft WithCommon(CommonFields common) => this with
    {
        Brief = common.Brief?.Value,
        Note = common.Note?.Value,
        Stability = common.Stability?.Value,
        Deprecated = common.Deprecated,
        Annotations = common.Annotations,
    };
}
