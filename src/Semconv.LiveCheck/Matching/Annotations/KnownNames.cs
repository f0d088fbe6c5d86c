using Semconv.Core.Resolution;

namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>The names of a registry that annotations may use.</summary>
internal sealed class KnownNames
{
    private readonly HashSet<string> _attributes = new(StringComparer.Ordinal);
    private readonly bool _isComplete = true;

    public KnownNames(ResolvedRegistry registry)
    {
        SpanTypes = [.. registry.Spans.Select(span => span.Type)];
        Events = [.. registry.Events.Select(item => item.Name)];
        Uses = registry.Spans.SelectMany(span => span.Attributes).Concat(registry.Events.SelectMany(item => item.Attributes));
        _attributes.UnionWith(Uses.Concat(registry.ReferableAttributes).Select(use => use.Key));
        Add(registry);

        // A published registry does not hold what it was resolved with.
        _isComplete = registry is { IsPublished: false, PublishedDependencies.IsEmpty: true };
    }

    public HashSet<string> SpanTypes { get; }

    public HashSet<string> Events { get; }

    public IEnumerable<string> Attributes => _attributes;

    private IEnumerable<AttributeUsage> Uses { get; }

    public bool HasAttribute(string key) => !_isComplete || _attributes.Contains(key);

    private void Add(ResolvedRegistry registry)
    {
        _attributes.UnionWith(registry.Attributes.Select(attribute => attribute.Key));
        foreach (var dependency in registry.Dependencies)
        {
            Add(dependency);
        }
    }
}
