using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Publication;

/// <summary>The signals and attribute groups of a published registry in the form that dependents look names up in.</summary>
/// <remarks>Ids are the bare names of the file. Refinements are left out: Weaver looks only for signals in a published registry.</remarks>
internal static class PublishedGroups
{
    public static ImmutableArray<GroupDefinition> Of(ResolvedRegistry registry) =>
    [
        .. registry.AttributeGroups.Select(group => Base(group, group.Id, GroupType.AttributeGroup) with { Attributes = group.Attributes })
            .Concat(registry.Spans.Select(Span))
            .Concat(registry.Metrics.Select(Metric))
            .Concat(registry.Events.Select(Event))
            .Concat(registry.Entities.Select(Entity))
            .OrderBy(group => group.Id, StringComparer.Ordinal),
    ];

    private static GroupDefinition Span(SpanDefinition span) => Base(span, span.Id, GroupType.Span) with
    {
        Name = span.Type,
        SpanName = span.Name,
        SpanKind = span.Kind,
        Attributes = span.Attributes,
        EntityAssociations = span.EntityAssociations,
        RequirementLevel = span.RequirementLevel,
    };

    private static GroupDefinition Metric(MetricDefinition metric) => Base(metric, metric.Id, GroupType.Metric) with
    {
        MetricName = metric.Name,
        Instrument = metric.Instrument,
        Unit = metric.Unit,
        Attributes = metric.Attributes,
        EntityAssociations = metric.EntityAssociations,
        RequirementLevel = metric.RequirementLevel,
    };

    private static GroupDefinition Event(EventDefinition @event) => Base(@event, @event.Id, GroupType.Event) with
    {
        Name = @event.Name,
        Attributes = @event.Attributes,
        EntityAssociations = @event.EntityAssociations,
        RequirementLevel = @event.RequirementLevel,
    };

    private static GroupDefinition Entity(EntityDefinition entity) => Base(entity, entity.Id, GroupType.Entity) with
    {
        Name = entity.Type,
        Attributes = [.. entity.Identity.Concat(entity.Description).OrderBy(attribute => attribute.Key, StringComparer.Ordinal)],
        RequirementLevel = entity.RequirementLevel,
    };

    private static GroupDefinition Base(Definition item, string id, GroupType type) => new()
    {
        Id = id,
        Type = type,
        IsDefinition2 = true,
        Brief = item.Brief,
        Note = item.Note,
        DeclaredStability = item.Stability,
        Deprecated = item.Deprecated,
        Annotations = item.Annotations,
        Provenance = item.Provenance,
    };
}
