using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Core.Yaml;

/// <summary>A list.</summary>
public sealed class YamlSequence(Location location, ImmutableArray<YamlNode> items) : YamlNode(location)
{
    public ImmutableArray<YamlNode> Items { get; } = items;
}
