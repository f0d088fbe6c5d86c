using Semconv.Core.Resolution;

namespace Semconv.Core.Comparison;

/// <summary>Which attribute follows which, as deprecations say.</summary>
internal sealed class AttributeSuccession
{
    private readonly Dictionary<string, string> _successors = new(StringComparer.Ordinal);

    public AttributeSuccession(ResolvedRegistry registry)
    {
        foreach (var attribute in registry.Attributes)
        {
            if (attribute.Deprecated?.RenamedTo is { } successor)
            {
                _successors[attribute.Key] = successor;
            }
        }
    }

    public string? Of(string key) => _successors.GetValueOrDefault(key);
}
