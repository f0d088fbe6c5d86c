using System.Runtime.InteropServices;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Yaml.Parsing;

/// <summary>Makes the nodes of one file, gives them their anchors and bounds how deep they are nested.</summary>
internal sealed class YamlNodeFactory(SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>One list per level, used again by every collection of that level.</summary>
    private readonly YamlItemList?[] _items = new YamlItemList?[YamlReader.MaxDepth];
    private readonly YamlEntryList?[] _entries = new YamlEntryList?[YamlReader.MaxDepth];
    private readonly WordTable _words = new();
    private int _depth;

    public YamlAnchors Anchors { get; } = new(diagnostics);

    /// <summary>A piece of the text as it stands.</summary>
    public string Text(int start, int end) => _words.Get(source.Content, start, end);

    public YamlScalar Scalar(TextSpan content, string text, YamlScalarStyle style, in YamlProperties properties)
    {
        var kind = style == YamlScalarStyle.Plain && !properties.IsText ? ScalarResolver.Resolve(text) : YamlScalarKind.String;
        var span = TextSpan.FromBounds(properties.StartOr(content.Start), content.End);
        var node = new YamlScalar(new Location(source, span), text, kind, style);
        Anchors.CountNode();
        Close(properties, node);
        return node;
    }

    /// <summary>A value that is not written.</summary>
    public YamlScalar Empty(int offset, in YamlProperties properties)
    {
        var end = properties.IsPresent ? properties.End : offset;
        return Scalar(new TextSpan(end, 0), string.Empty, YamlScalarStyle.Plain, properties);
    }

    /// <summary>Starts a collection one level deeper; false when that is too deep, which was reported.</summary>
    public bool TryEnter(int offset)
    {
        if (_depth == YamlReader.MaxDepth)
        {
            diagnostics.Report(YamlDiagnostics.NestingTooDeep(new Location(source, new TextSpan(offset, 1))));
            return false;
        }

        _depth++;
        Anchors.CountNode();
        return true;
    }

    /// <summary>The list for the items of the sequence that was entered last.</summary>
    public YamlItemList Items() => (_items[_depth - 1] ??= new YamlItemList()).Clear();

    /// <summary>The list for the entries of the mapping that was entered last.</summary>
    public YamlEntryList Entries() => (_entries[_depth - 1] ??= new YamlEntryList(diagnostics)).Clear();

    public YamlSequence Leave(YamlItemList items, TextSpan span, in YamlProperties properties)
    {
        _depth--;
        var node = new YamlSequence(Place(span, properties), ImmutableCollectionsMarshal.AsImmutableArray(items.ToArray()));
        Close(properties, node);
        return node;
    }

    public YamlMapping Leave(YamlEntryList entries, TextSpan span, in YamlProperties properties)
    {
        _depth--;
        var node = new YamlMapping(Place(span, properties), ImmutableCollectionsMarshal.AsImmutableArray(entries.ToArray()));
        Close(properties, node);
        return node;
    }

    /// <summary>The node as a key; null when it is none, which was reported.</summary>
    public YamlScalar? Key(YamlNode node)
    {
        if (node is YamlScalar key)
        {
            return key;
        }

        diagnostics.Report(YamlDiagnostics.KeyIsNotText(node.Location));
        return null;
    }

    private Location Place(TextSpan content, in YamlProperties properties) =>
        new(source, TextSpan.FromBounds(properties.StartOr(content.Start), content.End));

    private void Close(in YamlProperties properties, YamlNode node)
    {
        if (properties.Anchor is { } anchor)
        {
            Anchors.Close(anchor, node);
        }
    }
}
