using System.Collections.Immutable;
using Semconv.Core.Resolution.Drafts;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Resolution.Assembly;

/// <summary>Turns groups into the signals of the v2 form; a group that lacks what its signal must have is reported and left out.</summary>
internal sealed class SignalBuilder(DiagnosticBag diagnostics)
{
    public static AttributeGroupDefinition AttributeGroup(GroupDefinition group) => new()
    {
        Id = GroupIdPrefix.Strip(group.Id, GroupType.AttributeGroup),
        Attributes = group.Attributes,
        Brief = group.Brief,
        Note = group.Note,
        DeclaredStability = group.DeclaredStability,
        Deprecated = group.Deprecated,
        Annotations = group.Annotations,
        Provenance = group.Provenance,
    };

    public static SpanDefinition Span(GroupDefinition group) => new()
    {
        Id = group.SignalName,
        Refines = group.Refines,
        Type = group.Refines ?? group.SignalName,
        Kind = group.SpanKind ?? SpanKind.Internal,
        Name = group.SpanName ?? group.Name ?? string.Empty,
        Attributes = group.Attributes,
        EntityAssociations = group.EntityAssociations,
        RequirementLevel = group.RequirementLevel,
        Brief = group.Brief,
        Note = group.Note,
        DeclaredStability = group.DeclaredStability,
        Deprecated = group.Deprecated,
        Annotations = group.Annotations,
        Provenance = group.Provenance,
    };

    public MetricDefinition? Metric(GroupDefinition group)
    {
        if (group.MetricName is not { } name || group.Instrument is not { } instrument || group.Unit is not { } unit)
        {
            var missing = group.MetricName is null ? "metric_name" : group.Instrument is null ? "instrument" : "unit";
            Report(group, missing, ResolutionDiagnostics.IncompleteMetric);
            return null;
        }

        return new MetricDefinition
        {
            Id = group.SignalName,
            Refines = group.Refines,
            Name = name,
            Instrument = instrument,
            Unit = unit,
            Attributes = group.Attributes,
            EntityAssociations = group.EntityAssociations,
            RequirementLevel = group.RequirementLevel,
            Brief = group.Brief,
            Note = group.Note,
            DeclaredStability = group.DeclaredStability,
            Deprecated = group.Deprecated,
            Annotations = group.Annotations,
            Provenance = group.Provenance,
        };
    }

    public EventDefinition? Event(GroupDefinition group)
    {
        if (group.Name is not { } name)
        {
            Report(group, "name", ResolutionDiagnostics.IncompleteEvent);
            return null;
        }

        return new EventDefinition
        {
            Id = group.SignalName,
            Refines = group.Refines,
            Name = name,
            Attributes = group.Attributes,
            EntityAssociations = group.EntityAssociations,
            RequirementLevel = group.RequirementLevel,
            Brief = group.Brief,
            Note = group.Note,
            DeclaredStability = group.DeclaredStability,
            Deprecated = group.Deprecated,
            Annotations = group.Annotations,
            Provenance = group.Provenance,
        };
    }

    public static EntityDefinition Entity(GroupDefinition group) => new()
    {
        Id = group.SignalName,
        Refines = group.Refines,
        Type = group.Refines ?? group.SignalName,
        Identity = WithRole(group, isIdentifying: true),
        Description = WithRole(group, isIdentifying: false),
        RequirementLevel = group.RequirementLevel,
        Brief = group.Brief,
        Note = group.Note,
        DeclaredStability = group.DeclaredStability,
        Deprecated = group.Deprecated,
        Annotations = group.Annotations,
        Provenance = group.Provenance,
    };

    /// <summary>Everything that is not called identifying is descriptive, as in Weaver.</summary>
    private static ImmutableArray<AttributeUsage> WithRole(GroupDefinition group, bool isIdentifying) =>
        [.. group.Attributes.Where(attribute => attribute.Role == EntityRole.Identifying == isIdentifying)];

    private void Report(GroupDefinition group, string missing, Func<Location, string, string, Diagnostic> describe)
    {
        if (!group.Unread.Contains(missing, StringComparer.Ordinal))
        {
            diagnostics.Report(describe(group.Provenance.Location ?? Location.OfFile(group.Provenance.Path), group.SignalName, missing));
        }
    }
}
