using System.Collections.Immutable;
using Semconv.Core.Resolution.Drafts;
using Semconv.Core.Syntax;

namespace Semconv.Core.Resolution.Lookup;

/// <summary>Of every registry below a registry that is there in several versions, the newest, which all others give way to.</summary>
/// <remarks>Versions of different majors do not replace each other; that they meet is reported when the dependencies are loaded.</remarks>
internal sealed class ChosenVersions
{
    private readonly Dictionary<string, ResolvedRegistry> _newest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DependencyIndex> _indexes = new(StringComparer.Ordinal);

    public ChosenVersions(ImmutableArray<ResolvedRegistry> dependencies)
    {
        var seen = new HashSet<SchemaUrl>();
        var waiting = new Stack<ResolvedRegistry>(dependencies);
        while (waiting.TryPop(out var registry))
        {
            if (!seen.Add(registry.SchemaUrl))
            {
                continue;
            }

            var name = registry.SchemaUrl.Name;
            if (!_newest.TryGetValue(name, out var other) || RegistryVersion.Compare(registry.SchemaUrl, other.SchemaUrl) > 0)
            {
                _newest[name] = registry;
            }

            foreach (var dependency in registry.Dependencies)
            {
                waiting.Push(dependency);
            }
        }
    }

    /// <summary>The attribute as the chosen version has it; null when that version has it no more.</summary>
    public AttributeUsage? Upgrade(AttributeUsage attribute) =>
        Replacing(attribute.Definition.Provenance.Registry) is { } chosen ? chosen.FindAttribute(attribute.Key) : attribute;

    /// <summary>The version that replaces the one an item is from; null when it is the chosen one.</summary>
    public SchemaUrl? ReplacementOf(SchemaUrl registry) => Replacing(registry)?.Registry.SchemaUrl;

    /// <summary>
    /// The group as the chosen version has it. A group that it lacks stays as it was, and a published version replaces no group,
    /// both as in Weaver.
    /// </summary>
    public GroupDefinition Upgrade(GroupDefinition group)
    {
        if (Replacing(group.Provenance.Registry) is not { Registry.IsPublished: false } chosen)
        {
            return group;
        }

        return chosen.FindGroup(GroupIdPrefix.Of(group.Type) + group.SignalName) is { } found && found.Type == group.Type && found.IsRefinement == group.IsRefinement
            ? found
            : chosen.FindGroup(group.Id) is { } same && same.Type == group.Type ? same : group;
    }

    private DependencyIndex? Replacing(SchemaUrl registry)
    {
        if (!_newest.TryGetValue(registry.Name, out var newest)
            || newest.SchemaUrl == registry
            || RegistryVersion.MajorOf(registry) is not { } major
            || RegistryVersion.MajorOf(newest.SchemaUrl) != major
            || RegistryVersion.Compare(newest.SchemaUrl, registry) <= 0)
        {
            return null;
        }

        if (!_indexes.TryGetValue(registry.Name, out var index))
        {
            index = new DependencyIndex(newest);
            _indexes.Add(registry.Name, index);
        }

        return index;
    }
}
