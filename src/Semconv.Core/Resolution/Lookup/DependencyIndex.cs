using Semconv.Core.Resolution.Drafts;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Resolution.Lookup;

/// <summary>What one dependency offers, by name.</summary>
internal sealed class DependencyIndex
{
    private readonly Dictionary<string, AttributeUsage> _attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupDefinition> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GroupDefinition> _entities = new(StringComparer.Ordinal);

    public DependencyIndex(ResolvedRegistry registry)
    {
        Registry = registry;
        foreach (var attribute in registry.ReferableAttributes)
        {
            _attributes.TryAdd(attribute.Key, attribute);
        }

        foreach (var group in registry.Groups)
        {
            _groups.TryAdd(group.Id, group);
            if (registry.IsPublished)
            {
                // References name a signal with the prefix of its type, which published registries do not write.
                _groups.TryAdd(GroupIdPrefix.Of(group.Type) + group.Id, group);
            }

            if (group.Type == GroupType.Entity)
            {
                _entities.TryAdd(group.SignalName, group);
            }
        }
    }

    public ResolvedRegistry Registry { get; }

    public IEnumerable<string> AttributeKeys => _attributes.Keys;

    public IEnumerable<string> GroupIds => _groups.Keys;

    public IEnumerable<string> EntityNames => _entities.Keys;

    public AttributeUsage? FindAttribute(string key) => _attributes.GetValueOrDefault(key);

    public GroupDefinition? FindGroup(string id) => _groups.GetValueOrDefault(id);

    public GroupDefinition? FindEntity(string name) => _entities.GetValueOrDefault(name);
}
