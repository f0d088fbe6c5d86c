using System.Collections.Immutable;
using Semconv.Core.Resolution.Drafts;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;

namespace Semconv.Core.Resolution.Inheritance;

/// <summary>A group with everything it inherits; only its references to attributes and entities are still open.</summary>
internal sealed record FlatGroup(GroupDraft Draft, ImmutableArray<FlatAttribute> Attributes)
{
    /// <summary>The name of the signal that the group refines; null when it is no refinement.</summary>
    public string? Refines { get; init; }

    /// <summary>The name of the signal itself, or of the one it refines.</summary>
    public string BaseName => Refines ?? Draft.Type switch
    {
        GroupType.Metric => Draft.MetricName,
        GroupType.Event or GroupType.Entity => Draft.Name,
        _ => null,
    } ?? GroupIdPrefix.Strip(Draft.Id.Value, Draft.Type);

    /// <summary>A group of a dependency, as something to inherit from.</summary>
    public static FlatGroup Of(GroupDefinition group, Location reference)
    {
        var location = group.Provenance.Location ?? reference;
        var draft = new GroupDraft
        {
            Id = new(group.Id, location),
            Type = group.Type,
            Provenance = group.Provenance,
            Brief = group.Brief,
            Note = group.Note,
            Stability = group.DeclaredStability,
            Deprecated = group.Deprecated,
            Annotations = group.Annotations,
            SpanKind = group.SpanKind,
            SpanName = group.SpanName,
            MetricName = group.MetricName,
            Instrument = group.Instrument,
            Unit = group.Unit,
            Name = group.Name,
            RequirementLevel = group.RequirementLevel,
            Unread = group.Unread,
        };
        return new FlatGroup(draft, [.. group.Attributes.Select(usage => new FlatAttribute(AttributeDraft.Of(usage, reference), null, AttributeFields.None))])
        {
            Refines = group.Refines,
        };
    }
}
