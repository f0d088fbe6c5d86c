using Semconv.Text;

namespace Semconv.Core.Yaml;

/// <summary>One value of a YAML file, with the place where it was written.</summary>
public abstract class YamlNode
{
    private protected YamlNode(Location location) => Location = location;

    /// <summary>From the first to the last character of the node; an alias has the place of the node it names.</summary>
    public Location Location { get; }
}
