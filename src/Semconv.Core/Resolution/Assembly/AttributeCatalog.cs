using System.Collections.Immutable;
using Semconv.Core.Yaml;

namespace Semconv.Core.Resolution.Assembly;

/// <summary>The different definitions among the attributes of groups, sorted by key and then by place.</summary>
internal static class AttributeCatalog
{
    public static ImmutableArray<AttributeDefinition> Collect(IEnumerable<GroupDefinition> groups)
    {
        var byKey = new Dictionary<string, List<AttributeDefinition>>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var attribute in group.Attributes)
            {
                if (attribute.Lineage is null)
                {
                    Add(byKey, attribute.Definition);
                }
            }
        }

        string[] keys = [.. byKey.Keys];
        Array.Sort(keys, StringComparer.Ordinal);
        return [.. keys.SelectMany(key => byKey[key])];
    }

    private static void Add(Dictionary<string, List<AttributeDefinition>> byKey, AttributeDefinition definition)
    {
        if (!byKey.TryGetValue(definition.Key, out var definitions))
        {
            byKey.Add(definition.Key, [definition]);
        }
        else if (!definitions.Exists(other => HasSameContent(other, definition)))
        {
            definitions.Add(definition);
        }
    }

    private static bool HasSameContent(AttributeDefinition left, AttributeDefinition right) =>
        left.Type == right.Type
        && string.Equals(left.Brief, right.Brief, StringComparison.Ordinal)
        && string.Equals(left.Note, right.Note, StringComparison.Ordinal)
        && left.Stability == right.Stability
        && left.Deprecated == right.Deprecated
        && left.Provenance.Registry == right.Provenance.Registry
        && string.Equals(left.Provenance.Path, right.Provenance.Path, StringComparison.Ordinal)
        && YamlComparer.Instance.Equals(left.Examples, right.Examples)
        && YamlComparer.Instance.Equals(left.Annotations, right.Annotations);
}
