using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Resolution.Assembly;

/// <summary>Puts groups together to a registry, in both of its forms.</summary>
internal sealed class RegistryBuilder(DiagnosticBag diagnostics)
{
    private readonly SignalBuilder _signals = new(diagnostics);

    /// <summary>The groups come in the order of files and lines, imported ones last.</summary>
    public ResolvedRegistry Build(SchemaUrl schemaUrl, IReadOnlyList<GroupDefinition> groups)
    {
        ReportDuplicates(groups);
        var published = StableOrder.Of(
            groups.Where(group => group.Visibility != GroupVisibility.Internal), static (left, right) => string.CompareOrdinal(left.Id, right.Id));
        return new ResolvedRegistry(schemaUrl)
        {
            Groups = published,
            Attributes = AttributeCatalog.Collect(published),
            AttributeGroups = [.. published.Where(group => group.Visibility == GroupVisibility.Public).Select(SignalBuilder.AttributeGroup)],
            Spans = Collect(published, GroupType.Span, isRefinement: false, SignalBuilder.Span),
            Metrics = Collect(published, GroupType.Metric, isRefinement: false, _signals.Metric),
            Events = Collect(published, GroupType.Event, isRefinement: false, _signals.Event),
            Entities = Collect(published, GroupType.Entity, isRefinement: false, SignalBuilder.Entity),
            SpanRefinements = Collect(published, GroupType.Span, isRefinement: true, SignalBuilder.Span),
            MetricRefinements = Collect(published, GroupType.Metric, isRefinement: true, _signals.Metric),
            EventRefinements = Collect(published, GroupType.Event, isRefinement: true, _signals.Event),
            EntityRefinements = Collect(published, GroupType.Entity, isRefinement: true, SignalBuilder.Entity),
        };
    }

    private static ImmutableArray<T> Collect<T>(ImmutableArray<GroupDefinition> groups, GroupType type, bool isRefinement, Func<GroupDefinition, T?> build)
        where T : SignalDefinition
    {
        var signals = new List<SignalDefinition>();
        foreach (var group in groups)
        {
            // A refinement without its base, which was reported, is no signal.
            var isWhole = group.Refines is not null || !group.IsRefinement;
            if (group.Type == type && isWhole && group.Refines is not null == isRefinement && build(group) is { } signal)
            {
                signals.Add(signal);
            }
        }

        var result = ImmutableArray.CreateBuilder<T>(signals.Count);
        foreach (var signal in StableOrder.Of(signals, static (left, right) => string.CompareOrdinal(left.Id, right.Id)))
        {
            result.Add((T)signal);
        }

        return result.MoveToImmutable();
    }

    private void ReportDuplicates(IReadOnlyList<GroupDefinition> groups)
    {
        var check = new UniquenessCheck(diagnostics);
        foreach (var group in groups)
        {
            check.Add(group);
            if (group.Type != GroupType.AttributeGroup)
            {
                continue;
            }

            foreach (var attribute in group.Attributes)
            {
                if (attribute.Lineage is null)
                {
                    check.AddAttribute(attribute);
                }
            }
        }
    }
}
