using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.LiveCheck.Interning;

namespace Semconv.LiveCheck.Advice.Definitions;

/// <summary>All that a registry defines, found by name.</summary>
internal sealed class RegistryIndex
{
    private readonly Dictionary<string, KnownAttribute> _attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownAttribute> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityDefinition> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpanDefinition> _spans = new(StringComparer.Ordinal);
    private readonly TextPool _eventNames = new();

    /// <param name="registry">The registry.</param>
    /// <param name="options">Whether definitions of dependencies count as known as well.</param>
    public RegistryIndex(ResolvedRegistry registry, AdviceOptions options)
    {
        AddOwn(registry);
        Namespaces = new NamespaceIndex(_attributes.Values.Concat(_templates.Values));
        foreach (var dependency in registry.Dependencies)
        {
            AddDependency(dependency, options);
        }

        Metrics = registry.Metrics.ToDictionary(metric => metric.Name, StringComparer.Ordinal);
        Events = registry.Events.ToDictionary(item => item.Name, StringComparer.Ordinal);
        foreach (var span in registry.Spans)
        {
            _spans.TryAdd(span.Type, span);
        }
    }

    public IReadOnlyDictionary<string, MetricDefinition> Metrics { get; }

    public IReadOnlyDictionary<string, EventDefinition> Events { get; }

    public NamespaceIndex Namespaces { get; }

    /// <summary>Every attribute, templates by the key of the family.</summary>
    public IEnumerable<KnownAttribute> Attributes => _attributes.Values.Concat(_templates.Values);

    public KnownAttribute? Find(string key) => _attributes.GetValueOrDefault(key);

    /// <summary>The template with the longest key that is a prefix of a key.</summary>
    public KnownAttribute? FindTemplate(ReadOnlySpan<char> key)
    {
        var templates = _templates.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = key.Length; end > 0; end = key[..end].LastIndexOf('.'))
        {
            if (templates.TryGetValue(key[..end], out var template))
            {
                return template;
            }
        }

        return null;
    }

    public SpanDefinition? FindSpan(string type) => _spans.GetValueOrDefault(type);

    public EntityDefinition? FindEntity(string type) => _entities.GetValueOrDefault(type);

    /// <summary>Whether the registry or a dependency has an event of a name.</summary>
    public bool HasEvent(ReadOnlySpan<byte> name) => _eventNames.Find(name) >= 0;

    private void AddOwn(ResolvedRegistry registry)
    {
        Add(registry.Attributes, isForeign: false);
        Add(registry.AttributeGroups.SelectMany(group => group.Attributes));
        Add(registry.Spans.Concat(registry.SpanRefinements).SelectMany(span => span.Attributes));
        Add(registry.Metrics.Concat(registry.MetricRefinements).SelectMany(metric => metric.Attributes));
        Add(registry.Events.Concat(registry.EventRefinements).SelectMany(item => item.Attributes));
        Add(registry.Entities.Concat(registry.EntityRefinements).SelectMany(entity => entity.Identity.Concat(entity.Description)));
        AddNames(registry);
    }

    private void AddDependency(ResolvedRegistry registry, AdviceOptions options)
    {
        AddNames(registry);
        if (!options.IsWeaverCompatible)
        {
            Add(registry.Attributes, isForeign: true);
        }

        foreach (var dependency in registry.Dependencies)
        {
            AddDependency(dependency, options);
        }
    }

    private void AddNames(ResolvedRegistry registry)
    {
        foreach (var item in registry.Events)
        {
            _eventNames.Add(item.Name);
        }

        foreach (var entity in registry.Entities)
        {
            _entities.TryAdd(entity.Type, entity);
        }

        foreach (var refinement in registry.EntityRefinements)
        {
            _entities.TryAdd(refinement.Id, refinement);
        }
    }

    private void Add(IEnumerable<AttributeUsage> usages) => Add([.. usages.Select(usage => usage.Definition)], isForeign: false);

    private void Add(ImmutableArray<AttributeDefinition> definitions, bool isForeign)
    {
        foreach (var definition in definitions)
        {
            var known = new KnownAttribute(definition, isForeign);
            (known.IsTemplate ? _templates : _attributes).TryAdd(definition.Key, known);
        }
    }
}
