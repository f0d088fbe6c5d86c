using Semconv.Core.Syntax;

namespace Semconv.Core.Validation.Declarations;

/// <summary>Every attribute that a file of either format defines, uses or refines.</summary>
internal static class DeclaredUses
{
    public static IEnumerable<AttributeUse> Of(SemconvFile file) =>
        file.Attributes
            .Concat(file.Groups.SelectMany(group => group.Attributes))
            .Concat(file.AttributeGroups.SelectMany(group => group.Attributes))
            .Concat(file.Spans.SelectMany(span => span.Attributes))
            .Concat(file.Metrics.SelectMany(metric => metric.Attributes))
            .Concat(file.Events.SelectMany(@event => @event.Attributes))
            .Concat(file.Entities.SelectMany(entity => entity.Identity.Concat(entity.Description)))
            .Concat(file.SpanRefinements.SelectMany(span => span.Attributes))
            .Concat(file.MetricRefinements.SelectMany(metric => metric.Attributes))
            .Concat(file.EventRefinements.SelectMany(@event => @event.Attributes))
            .Concat(file.EntityRefinements.SelectMany(entity => entity.Identity.Concat(entity.Description)));
}
