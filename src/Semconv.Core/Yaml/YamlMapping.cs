using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Core.Yaml;

/// <summary>A list of entries with different keys, in the order of the file.</summary>
public sealed class YamlMapping(Location location, ImmutableArray<YamlEntry> entries) : YamlNode(location)
{
    public ImmutableArray<YamlEntry> Entries { get; } = entries;

    /// <summary>The first key, which is where a problem with the mapping as a whole is shown.</summary>
    public Location Head => Entries.IsEmpty ? Location : Entries[0].Key.Location;

    /// <summary>The value of a key, or null. Mappings are small, so this is a walk.</summary>
    public YamlNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key.Text, key, StringComparison.Ordinal))
            {
                return entry.Value;
            }
        }

        return null;
    }
}
