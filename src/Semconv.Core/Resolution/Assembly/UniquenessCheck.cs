using Semconv.Core.Syntax.Vocabulary;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Resolution.Assembly;

/// <summary>Reports ids, names and attribute keys that are taken; the first in the order of files and lines keeps them.</summary>
internal sealed class UniquenessCheck(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, GroupDefinition> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupDefinition> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupDefinition> _metricNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupDefinition> _signals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AttributeUsage> _attributes = new(StringComparer.Ordinal);

    public void Add(GroupDefinition group)
    {
        var isNewId = _ids.TryAdd(group.Id, group);
        if (!isNewId)
        {
            ReportId(group, _ids[group.Id]);
        }

        if (group.Refines is null)
        {
            AddNames(group, isNewId);
        }

        if (isNewId && IsSignal(group.Type) && !_signals.TryAdd(SignalOf(group), group))
        {
            var first = _signals[SignalOf(group)];
            Report(group, ResolutionDiagnostics.CollidingId(PlaceOf(group), group.SignalName, first.Id, first.Provenance.Location));
        }
    }

    /// <summary>The definitions of attribute groups, of which a key has one.</summary>
    public void AddAttribute(AttributeUsage attribute)
    {
        if (_attributes.TryAdd(attribute.Key, attribute) || ReferenceEquals(_attributes[attribute.Key], attribute))
        {
            return;
        }

        var provenance = attribute.Definition.Provenance;
        var location = provenance.Location ?? Location.OfFile(provenance.Path);
        diagnostics.Report(ResolutionDiagnostics.DuplicateAttribute(location, attribute.Key, _attributes[attribute.Key].Definition.Provenance.Location));
    }

    /// <summary>Signals of one type share their names, refinements of it have names of their own.</summary>
    private static string SignalOf(GroupDefinition group) =>
        $"{Keywords.GroupType.TextOf(group.Type)} {(group.Refines is null ? "signal" : "refinement")} {group.SignalName}";

    private void AddNames(GroupDefinition group, bool isNewId)
    {
        if (group.MetricName is { } metricName && !_metricNames.TryAdd(metricName, group) && isNewId)
        {
            Report(group, ResolutionDiagnostics.DuplicateMetricName(PlaceOf(group), metricName, _metricNames[metricName].Provenance.Location));
        }

        if (group.Name is { } name && !_names.TryAdd(name, group) && isNewId)
        {
            Report(group, ResolutionDiagnostics.DuplicateName(PlaceOf(group), name, _names[name].Provenance.Location));
        }
    }

    private void ReportId(GroupDefinition group, GroupDefinition first)
    {
        var diagnostic = ResolutionDiagnostics.DuplicateId(PlaceOf(group), group.Type, group.SignalName, first.Provenance.Location);

        // Old registries repeat group ids and are still read, as Weaver reads them.
        var isOld = !group.IsDefinition2 || !first.IsDefinition2;
        Report(group, isOld ? diagnostic with { Severity = Severity.Warning } : diagnostic);
    }

    private void Report(GroupDefinition group, Diagnostic diagnostic)
    {
        if (group.Provenance.Location is not null || group.Provenance.Path.Length > 0)
        {
            diagnostics.Report(diagnostic);
        }
    }

    private static Location PlaceOf(GroupDefinition group) => group.Provenance.Location ?? Location.OfFile(group.Provenance.Path);

    private static bool IsSignal(GroupType type) => type is GroupType.Span or GroupType.Metric or GroupType.Event or GroupType.Entity;
}
