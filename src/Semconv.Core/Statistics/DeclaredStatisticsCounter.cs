using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Statistics;

/// <summary>Adds up the declarations of several files.</summary>
internal sealed class DeclaredStatisticsCounter
{
    private readonly AttributeTally _attributes = new();
    private readonly Tally _groupTypes = new();
    private readonly Tally _items = new();
    private readonly Tally _deprecated = new();
    private readonly List<(GroupType Type, string Extends)> _extensions = [];
    private readonly Dictionary<string, GroupType> _typeOfGroup = new(StringComparer.Ordinal);
    private int _filesOfVersion1;
    private int _filesOfVersion2;
    private int _filesWithAttributes;
    private int _internalGroups;

    public void Add(SemconvFile file)
    {
        if (file.Format.Version == FormatVersion.Definition1)
        {
            _filesOfVersion1++;
        }
        else
        {
            _filesOfVersion2++;
        }

        foreach (var group in file.Groups)
        {
            Add(group);
        }

        foreach (var attribute in file.Attributes)
        {
            _attributes.Add(attribute);
        }

        _filesWithAttributes += file.Attributes.IsEmpty ? 0 : 1;
        AddItems(file);
        AddRefinements(file);
    }

    public DeclaredStatistics ToStatistics() => new()
    {
        YamlFiles = _filesOfVersion1 + _filesOfVersion2,
        DefinitionV1Files = _filesOfVersion1,
        DefinitionV2Files = _filesOfVersion2,
        GroupsV1ByType = _groupTypes.ToSorted(),
        V2Items = _items.ToSorted(),
        V2AttributeGroupsInternal = _internalGroups,
        V2AttributeGroupsPublic = _items["attribute_groups"] - _internalGroups,
        V2FilesWithAttributes = _filesWithAttributes,
        AttributeDefinitionEntries = _attributes.Definitions.Total,
        AttributesDefined = _attributes.Definitions.Names,
        AttributesDefinedMoreThanOnce = _attributes.DefinedMoreThanOnce(),
        AttributeRefEntries = _attributes.References.Total,
        AttributesReferencedByRef = _attributes.References.Names,
        RefGroupEntries = _attributes.GroupReferences,
        ExtendsEntriesV1 = _extensions.Count,
        EnumAttributes = _attributes.Types["enum"],
        EnumMembers = _attributes.EnumMembers,
        EnumMembersDeprecated = _attributes.DeprecatedEnumMembers,
        AttributesDeprecated = _attributes.Deprecated,
        TemplateAttributes = _attributes.Templates,
        ItemsDeprecated = _deprecated.ToSorted(),
        AttributesPerNamespace = _attributes.Namespaces().ToSorted(),
        AttributeTypes = _attributes.Types.ToSorted(),
        PredictedV1GroupsByType = PredictGroups().ToSorted(),
        V1SpansThatExtendASpan = ExtensionsOfOwnType(GroupType.Span),
        V1MetricsThatExtendAMetric = ExtensionsOfOwnType(GroupType.Metric),
    };

    private void Add(GroupDeclaration group)
    {
        var type = group.Type?.Value ?? GroupType.Undefined;
        var name = Keywords.GroupType.TextOf(type);
        _groupTypes.Add(name);
        _typeOfGroup[group.Id.Value] = type;
        _deprecated.Add(name, group.Common.Deprecated is null ? 0 : 1);
        _attributes.AddUses(group.Attributes);
        if (group.Extends is { } extends)
        {
            _extensions.Add((type, extends.Value));
        }
    }

    private void AddItems(SemconvFile file)
    {
        Add(file.AttributeGroups, "attribute_groups", "attribute_group", group =>
        {
            _attributes.AddUses(group.Attributes);
            _internalGroups += group.Visibility.Value == GroupVisibility.Internal ? 1 : 0;
        });
        Add(file.Spans, "spans", "span", span => _attributes.AddUses(span.Attributes));
        Add(file.Metrics, "metrics", "metric", metric => _attributes.AddUses(metric.Attributes));
        Add(file.Events, "events", "event", declared => _attributes.AddUses(declared.Attributes));
        Add(file.Entities, "entities", "entity", entity =>
        {
            _attributes.AddReferences(entity.Identity);
            _attributes.AddReferences(entity.Description);
        });
    }

    private void AddRefinements(SemconvFile file)
    {
        Add(file.SpanRefinements, "span_refinements", null, refinement => _attributes.AddUses(refinement.Attributes));
        Add(file.MetricRefinements, "metric_refinements", null, refinement => _attributes.AddUses(refinement.Attributes));
        Add(file.EventRefinements, "event_refinements", null, refinement => _attributes.AddUses(refinement.Attributes));
        Add(file.EntityRefinements, "entity_refinements", null, refinement =>
        {
            _attributes.AddReferences(refinement.Identity);
            _attributes.AddReferences(refinement.Description);
        });
    }

    private void Add<T>(ImmutableArray<T> items, string list, string? type, Action<T> addAttributes)
        where T : Declaration
    {
        _items.Add(list, items.Length);
        foreach (var item in items)
        {
            addAttributes(item);
            if (type is not null && item.Common.Deprecated is not null)
            {
                _deprecated.Add(type);
            }
        }
    }

    /// <summary>Weaver makes one group for the root attributes of each file, and drops internal groups and refinements.</summary>
    private Tally PredictGroups()
    {
        var groups = new Tally();
        foreach (var (name, count) in _groupTypes.Counts)
        {
            groups.Add(name, count);
        }

        groups.Add("attribute_group", _filesWithAttributes + _items["attribute_groups"] - _internalGroups);
        groups.Add("span", _items["spans"]);
        groups.Add("metric", _items["metrics"]);
        groups.Add("event", _items["events"]);
        groups.Add("entity", _items["entities"]);
        return groups;
    }

    private int ExtensionsOfOwnType(GroupType type) =>
        _extensions.Count(extension => extension.Type == type && _typeOfGroup.TryGetValue(extension.Extends, out var target) && target == type);
}
