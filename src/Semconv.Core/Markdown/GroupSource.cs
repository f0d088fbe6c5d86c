using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Markdown;

/// <summary>The registry in the v1 form: markers name groups.</summary>
internal sealed class GroupSource : ISnippetSource
{
    private readonly ResolvedRegistry _registry;
    private readonly string? _attributesUrl;
    private readonly Dictionary<string, GroupDefinition> _groups;

    public GroupSource(ResolvedRegistry registry, string? attributesUrl)
    {
        _registry = registry;
        _attributesUrl = attributesUrl;
        var groups = new Dictionary<string, GroupDefinition>(StringComparer.Ordinal);
        foreach (var group in registry.Groups)
        {
            groups.TryAdd(group.Id, group);
        }

        _groups = groups;
    }

    public ValueMap? Find(GroupMarker marker, DiagnosticBag diagnostics)
    {
        if (!_groups.TryGetValue(marker.Id.Value, out var group))
        {
            diagnostics.Report(MarkdownDiagnostics.UnknownItem(marker.Id, NearestName.Find(marker.Id.Value, _registry.Groups.Select(each => each.Id))));
            return null;
        }

        var writer = new ValueStructureWriter();
        GroupedRegistryWriter.WriteGroup(group, writer);
        return SnippetVariables.Create(writer.Result, marker, _attributesUrl)
            .Set("snippet_type", Value.From(marker.ShowsMetric ? "metric_table" : "attribute_table"))
            .ToMap();
    }

    public Value? Document(QueryMarker marker, DiagnosticBag diagnostics)
    {
        diagnostics.Report(MarkdownDiagnostics.QueryInV1(marker.Location));
        return null;
    }
}
