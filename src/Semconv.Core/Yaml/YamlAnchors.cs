using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Yaml;

/// <summary>The anchors of one file; bounds how much aliases can stand for.</summary>
internal sealed class YamlAnchors(DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, (YamlNode? Node, long Size)> _anchors = new(StringComparer.Ordinal);

    /// <summary>Nodes so far, with every alias counted as all that it stands for.</summary>
    private long _nodes;
    private long _aliased;

    public void CountNode() => _nodes++;

    public void Define(string anchor, YamlNode node) => _anchors[anchor] = (node, 1);

    /// <summary>A collection starts: until it is closed an alias to it would be endless.</summary>
    public void Open(string? anchor)
    {
        if (anchor is not null)
        {
            _anchors[anchor] = (null, _nodes);
        }

        _nodes++;
    }

    public void Close(string? anchor, YamlNode? node)
    {
        if (anchor is not null && _anchors[anchor] is (null, var before))
        {
            _anchors[anchor] = (node, _nodes - before);
        }
    }

    public YamlNode? Resolve(string anchor, Location alias)
    {
        if (!_anchors.TryGetValue(anchor, out var target))
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
}
