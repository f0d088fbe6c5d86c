using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;

namespace Semconv.Core.Resolution.Drafts;

/// <summary>Turns a definition/2 file into groups.</summary>
internal sealed class Definition2Drafts(SemconvFile file, SchemaUrl registry)
{
    private readonly List<GroupDraft> _groups = [];

    public List<GroupDraft> Convert()
    {
        AddAttributes();
        foreach (var group in file.AttributeGroups)
        {
            var draft = Draft(group, string.Empty, GroupType.AttributeGroup);
            _groups.Add(WithAttributes(draft, group.Attributes) with { Visibility = group.Visibility.Value });
        }

        AddSignals();
        AddRefinements();
        return _groups;
    }

    private void AddAttributes()
    {
        if (file.Attributes.IsEmpty)
        {
            return;
        }

        var location = file.Attributes[0].Key.Location;
        _groups.Add(new GroupDraft
        {
            Id = new(SyntheticGroupId.Of(file.Source.Path), location),
            Type = GroupType.AttributeGroup,
            Provenance = Provenance.At(registry, location),
            IsDefinition2 = true,
            Brief = "<synthetic v2>",
            Attributes = [.. file.Attributes.Select(attribute => AttributeDraft.Of(attribute, registry))],
        });
    }

    private void AddSignals()
    {
        foreach (var span in file.Spans)
        {
            var draft = WithAttributes(Draft(span, GroupIdPrefix.Span, GroupType.Span), span.Attributes);
            _groups.Add(draft with { SpanKind = span.Kind.Value, SpanName = span.Name.Value, EntityAssociations = span.EntityAssociations });
        }

        foreach (var metric in file.Metrics)
        {
            var draft = WithAttributes(Draft(metric, GroupIdPrefix.Metric, GroupType.Metric), metric.Attributes);
            _groups.Add(draft with
            {
                Name = null,
                MetricName = metric.Id.Value,
                Instrument = metric.Instrument.Value,
                Unit = metric.Unit.Value,
                EntityAssociations = metric.EntityAssociations,
            });
        }

        foreach (var @event in file.Events)
        {
            var draft = WithAttributes(Draft(@event, GroupIdPrefix.Event, GroupType.Event), @event.Attributes);
            _groups.Add(draft with { EntityAssociations = @event.EntityAssociations });
        }

        foreach (var entity in file.Entities)
        {
            var draft = Draft(entity, GroupIdPrefix.Entity, GroupType.Entity);
            _groups.Add(draft with { Attributes = WithRoles(entity.Identity, entity.Description) });
        }
    }

    private void AddRefinements()
    {
        foreach (var span in file.SpanRefinements)
        {
            var draft = WithAttributes(Refinement(span, GroupIdPrefix.Span, GroupType.Span), span.Attributes);
            _groups.Add(draft with { SpanName = span.Name?.Value, EntityAssociations = span.EntityAssociations });
        }

        foreach (var metric in file.MetricRefinements)
        {
            var draft = WithAttributes(Refinement(metric, GroupIdPrefix.Metric, GroupType.Metric), metric.Attributes);
            _groups.Add(draft with { Name = null, EntityAssociations = metric.EntityAssociations });
        }

        foreach (var @event in file.EventRefinements)
        {
            var draft = WithAttributes(Refinement(@event, GroupIdPrefix.Event, GroupType.Event), @event.Attributes);
            _groups.Add(draft with { EntityAssociations = @event.EntityAssociations });
        }

        foreach (var entity in file.EntityRefinements)
        {
            var draft = Refinement(entity, GroupIdPrefix.Entity, GroupType.Entity);
            _groups.Add(draft with { Attributes = WithRoles(entity.Identity, entity.Description) });
        }
    }

    private GroupDraft Draft(Declaration declaration, string prefix, GroupType type)
    {
        var draft = new GroupDraft
        {
            Id = new(prefix + declaration.Id.Value, declaration.Id.Location),
            Type = type,
            Provenance = Provenance.At(registry, declaration.Id.Location),
            IsDefinition2 = true,
            Name = type == GroupType.AttributeGroup ? null : declaration.Id.Value,
            RequirementLevel = (declaration as SignalDeclaration)?.RequirementLevel?.Value,
        };
        return draft.WithCommon(declaration.Common);
    }

    private GroupDraft Refinement(RefinementDeclaration refinement, string prefix, GroupType type) =>
        Draft(refinement, string.Empty, type) with
        {
            IsRefinement = true,
            Extends = new Located<string>(prefix + refinement.Ref.Value, refinement.Ref.Location),
        };

    private static GroupDraft WithAttributes(GroupDraft draft, ImmutableArray<AttributeUse> uses)
    {
        var includes = ImmutableArray.CreateBuilder<GroupReference>();
        var attributes = ImmutableArray.CreateBuilder<AttributeDraft>(uses.Length);
        foreach (var use in uses)
        {
            switch (use)
            {
                case GroupReference group:
                    includes.Add(group);
                    break;
                case AttributeReference reference:
                    attributes.Add(AttributeDraft.Of(reference));
                    break;
                default:
                    break;
            }
        }

        return draft with { Includes = includes.DrainToImmutable(), Attributes = attributes.DrainToImmutable() };
    }

    private static ImmutableArray<AttributeDraft> WithRoles(ImmutableArray<AttributeReference> identity, ImmutableArray<AttributeReference> description) =>
    [
        .. identity.Select(reference => AttributeDraft.Of(reference, EntityRole.Identifying)),
        .. description.Select(reference => AttributeDraft.Of(reference, EntityRole.Descriptive)),
    ];
}
