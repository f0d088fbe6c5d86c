using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Semconv.Core.Yaml;

/// <summary>Builds the nodes of one file from its events.</summary>
/// <remarks>A method that returns null has reported why, and the whole file is given up.</remarks>
internal sealed class YamlTreeBuilder(SourceText source, DiagnosticBag diagnostics)
{
    private readonly YamlEvents _events = new(source, diagnostics);
    private readonly YamlAnchors _anchors = new(diagnostics);
    private int _depth;

    public YamlNode? Build()
    {
        // Stream start, then a document or the end of the stream.
        if (!_events.Advance() || !_events.Advance())
        {
            return null;
        }

        if (_events.Current is StreamEnd)
        {
            return Empty();
        }

        return _events.Advance() && BuildNode() is { } root && ReadEnd() ? root : null;
    }

    /// <summary>What is wrong where the events ended, when nothing else said it.</summary>
    public Diagnostic DescribeEnd() => YamlSyntaxErrors.Describe(source, _events.Position);

    private YamlScalar Empty() =>
        new(new Location(source, default), string.Empty, YamlScalarKind.Null, YamlScalarStyle.Plain);

    private bool ReadEnd()
    {
        // Document end, then the end of the stream or what should not be there.
        if (!_events.Advance() || !_events.Advance())
        {
            return false;
        }

        if (_events.Current is not DocumentStart second)
        {
            return true;
        }

        diagnostics.Report(YamlDiagnostics.SeveralDocuments(MarkLocation(second.Start, second.End)));
        return false;
    }

    /// <summary>Builds the node that the current event starts and stops at its last event.</summary>
    private YamlNode? BuildNode() => _events.Current switch
    {
        Scalar scalar => BuildScalar(scalar),
        AnchorAlias alias => _anchors.Resolve(alias.Value.Value, MarkLocation(alias.Start, alias.End)),
        SequenceStart start => BuildCollection(start),
        MappingStart start => BuildCollection(start),
        _ => null,
    };

    private YamlScalar? BuildScalar(Scalar scalar)
    {
        if (!AcceptsTag(scalar, out var isText))
        {
            return null;
        }

        var style = StyleOf(scalar.Style);
        var kind = style == YamlScalarStyle.Plain && !isText ? ScalarResolver.Resolve(scalar.Value) : YamlScalarKind.String;
        var node = new YamlScalar(MarkLocation(scalar.Start, scalar.End), scalar.Value, kind, style);
        _anchors.CountNode();
        if (!scalar.Anchor.IsEmpty)
        {
            _anchors.Define(scalar.Anchor.Value, node);
        }

        return node;
    }

    private YamlNode? BuildCollection(NodeEvent start)
    {
        if (!AcceptsTag(start, out _))
        {
            return null;
        }

        if (_depth == YamlReader.MaxDepth)
        {
            diagnostics.Report(YamlDiagnostics.NestingTooDeep(MarkLocation(start.Start, start.End)));
            return null;
        }

        var anchor = start.Anchor.IsEmpty ? null : start.Anchor.Value;
        _anchors.Open(anchor);
        _depth++;
        YamlNode? node = start is SequenceStart ? BuildSequence(start) : BuildMapping(start);
        _depth--;
        _anchors.Close(anchor, node);
        return node;
    }

    private YamlSequence? BuildSequence(NodeEvent start)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (_events.Advance())
        {
            if (_events.Current is SequenceEnd end)
            {
                var last = items.Count == 0 ? (int)start.End.Index : items[^1].Location.Span.End;
                return new YamlSequence(CollectionLocation(start, end, last), items.DrainToImmutable());
            }

            if (BuildNode() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return null;
    }

    private YamlMapping? BuildMapping(NodeEvent start)
    {
        var entries = new YamlEntryList(diagnostics);
        while (_events.Advance())
        {
            if (_events.Current is MappingEnd end)
            {
                return new YamlMapping(CollectionLocation(start, end, entries.End ?? (int)start.End.Index), entries.ToImmutable());
            }

            if (BuildNode() is not { } keyNode)
            {
                return null;
            }

            if (keyNode is not YamlScalar key)
            {
                diagnostics.Report(YamlDiagnostics.KeyIsNotText(keyNode.Location));
                return null;
            }

            if (!_events.Advance() || BuildNode() is not { } value)
            {
                return null;
            }

            entries.Add(key, value);
        }

        return null;
    }

    private bool AcceptsTag(NodeEvent node, out bool isText)
    {
        isText = false;
        if (node.Tag.IsEmpty)
        {
            return true;
        }

        var tag = node.Tag.IsNonSpecific ? "!" : node.Tag.Value;
        isText = tag is "!" or "tag:yaml.org,2002:str";
        if (isText || tag.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal))
        {
            return true;
        }

        var start = (int)node.Start.Index;
        diagnostics.Report(YamlDiagnostics.UnknownTag(new Location(source, new TextSpan(start, tag.Length)), tag));
        return false;
    }

    /// <summary>A flow collection ends with its bracket; a block collection ends with its last item.</summary>
    private Location CollectionLocation(NodeEvent start, ParsingEvent end, int lastItemEnd)
    {
        var isFlow = start is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
        var begin = (int)start.Start.Index;
        var finish = isFlow ? FlowEnd((int)end.End.Index) : lastItemEnd;
        return new Location(source, TextSpan.FromBounds(begin, Math.Max(begin, finish)));
    }

    /// <summary>The library ends flow collections in front of their bracket.</summary>
    private int FlowEnd(int offset) => offset < source.Length && source.Content[offset] is ']' or '}' ? offset + 1 : offset;

    /// <summary>The library ends block scalars at the next token: blanks and line breaks before it are cut off.</summary>
    private Location MarkLocation(Mark start, Mark end)
    {
        var begin = Math.Min((int)start.Index, source.Length);
        var length = Math.Clamp((int)end.Index, begin, source.Length) - begin;
        return new Location(source, new TextSpan(begin, source.Content.AsSpan(begin, length).TrimEnd().Length));
    }

    private static YamlScalarStyle StyleOf(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
        ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
        ScalarStyle.Literal => YamlScalarStyle.Literal,
        ScalarStyle.Folded => YamlScalarStyle.Folded,
        _ => YamlScalarStyle.Plain,
    };
}
