using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Yaml.Parsing;

/// <summary>The anchors of one file; bounds how much aliases can stand for.</summary>
internal sealed class YamlAnchors(DiagnosticBag diagnostics)
{
    private Dictionary<string, Target>? _anchors;

    /// <summary>Nodes so far, with every alias counted as all that it stands for.</summary>
    private long _nodes;
    private long _aliased;

    public void CountNode() => _nodes++;

    /// <summary>A node with an anchor starts: until it is closed an alias to it would be endless.</summary>
    public void Open(string anchor)
    {
        _anchors ??= new Dictionary<string, Target>(StringComparer.Ordinal);
        _anchors[anchor] = new Target(null, _nodes);
    }

    public void Close(string anchor, YamlNode node)
    {
        if (_anchors![anchor] is (null, var before))
        {
            _anchors[anchor] = new Target(node, _nodes - before);
        }
    }

    public YamlNode? Resolve(string anchor, Location alias)
    {
        if (_anchors is null || !_anchors.TryGetValue(anchor, out var target))
        {
            diagnostics.Report(YamlDiagnostics.UnknownAnchor(alias, anchor));
            return null;
        }

        if (target.Node is null)
        {
            diagnostics.Report(YamlDiagnostics.RecursiveAlias(alias, anchor));
            return null;
        }

        _nodes += target.Size;
        _aliased += target.Size;
        if (_aliased <= YamlReader.MaxAliasedNodes)
        {
            return target.Node;
        }

        diagnostics.Report(YamlDiagnostics.AliasExpansion(alias));
        return null;
    }

    /// <summary>A node, or null while it is being read; then the size is that of all nodes before it.</summary>
    private sealed record Target(YamlNode? Node, long Size);
}
