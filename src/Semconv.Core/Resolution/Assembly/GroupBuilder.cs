using System.Collections.Immutable;
using Semconv.Core.Resolution.Inheritance;

namespace Semconv.Core.Resolution.Assembly;

/// <summary>Turns a group whose references have been followed into its definition.</summary>
internal static class GroupBuilder
{
    public static GroupDefinition Build(FlatGroup group, ImmutableArray<AttributeUsage> attributes)
    {
        var draft = group.Draft;
        return new GroupDefinition
        {
            Id = draft.Id.Value,
            Type = draft.Type,
            Provenance = draft.Provenance,
            IsDefinition2 = draft.IsDefinition2,
            IsRefinement = draft.IsRefinement,
            Visibility = draft.Visibility,
            Refines = group.Refines,
            Attributes = attributes,
            Brief = draft.Brief ?? string.Empty,
            Note = draft.Note ?? string.Empty,
            DeclaredStability = draft.Stability,
            Deprecated = draft.Deprecated,
            Annotations = draft.Annotations,
            Prefix = draft.Prefix,
            SpanKind = draft.SpanKind,
            SpanName = draft.SpanName,
            Events = draft.Events,
            MetricName = draft.MetricName,
            Instrument = draft.Instrument,
            Unit = draft.Unit,
            Name = draft.Name,
            DisplayName = draft.DisplayName,
            Body = draft.Body,
            RequirementLevel = draft.RequirementLevel,
            Unread = draft.Unread,
            ExtendsGroup = draft.Extends?.Value,
            IncludesGroups = [.. draft.Includes.Select(include => include.Group.Value)],
        };
    }
}
