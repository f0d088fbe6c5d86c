using System.Collections.Immutable;
using Semconv.Core.Resolution;

namespace Semconv.Core.Comparison;

/// <summary>Finds all that changed between two versions of a registry.</summary>
/// <remarks>
/// A change is reported where it was made: what an attribute is, at its definition and not again for every signal that has it.
/// </remarks>
public static class RegistryComparer
{
    /// <summary>The changes by kind of definition, then by name; those of one definition in the order of <see cref="ChangeKinds"/>, nearly.</summary>
    public static ImmutableArray<RegistryChange> Compare(ResolvedRegistry baseline, ResolvedRegistry current)
    {
        var changes = new List<RegistryChange>();
        var signals = new SignalComparison(new AttributeSuccession(current));
        new DefinitionPairs<AttributeDefinition>(changes, SubjectKind.Attribute, attribute => attribute.Key)
            .Compare(baseline.Attributes, current.Attributes, AttributeComparison.Compare);
        new DefinitionPairs<AttributeGroupDefinition>(changes, SubjectKind.AttributeGroup, group => group.Id) { Removed = ChangeKinds.GroupRemoved }
            .Compare(baseline.AttributeGroups, current.AttributeGroups, signals.CompareGroups);
        Pairs<SpanDefinition>(SubjectKind.Span).Compare(baseline.Spans, current.Spans, signals.CompareSpans);
        Pairs<MetricDefinition>(SubjectKind.Metric).Compare(baseline.Metrics, current.Metrics, signals.CompareMetrics);
        Pairs<EventDefinition>(SubjectKind.Event).Compare(baseline.Events, current.Events, signals.CompareEvents);
        Pairs<EntityDefinition>(SubjectKind.Entity).Compare(baseline.Entities, current.Entities, signals.CompareEntities);
        Refinements<SpanDefinition>(SubjectKind.SpanRefinement)
            .Compare(baseline.SpanRefinements, current.SpanRefinements, signals.CompareSpans);
        Refinements<MetricDefinition>(SubjectKind.MetricRefinement)
            .Compare(baseline.MetricRefinements, current.MetricRefinements, signals.CompareMetrics);
        Refinements<EventDefinition>(SubjectKind.EventRefinement)
            .Compare(baseline.EventRefinements, current.EventRefinements, signals.CompareEvents);
        Refinements<EntityDefinition>(SubjectKind.EntityRefinement)
            .Compare(baseline.EntityRefinements, current.EntityRefinements, signals.CompareEntities);
        return [.. changes];

        DefinitionPairs<T> Pairs<T>(SubjectKind kind)
            where T : SignalDefinition => new(changes, kind, signal => signal.Id);

        DefinitionPairs<T> Refinements<T>(SubjectKind kind)
            where T : SignalDefinition => new(changes, kind, signal => signal.Id) { Removed = ChangeKinds.RefinementRemoved };
    }
}
