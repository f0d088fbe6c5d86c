using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Semconv.Core.Tests.Yaml.Oracle;

/// <summary>Reads a file with YamlDotNet into the same nodes as our reader does; the judge of it.</summary>
internal sealed class YamlDotNetReader(SourceText source)
{
    /// <summary>The refusal of a text at which the library fails.</summary>
    public const string LostItsWay = "lost its way";

    private readonly Parser _parser = new(new Scanner(new StringReader(source.Content), skipComments: true));
    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);

    /// <summary>Where the last event ended that is a node or a bracket.</summary>
    private int _end;

    /// <summary>The root; null for a text that the library or the rules of our files refuse.</summary>
    public static YamlNode? Read(SourceText source, out string refusal)
    {
        refusal = "not read";
        try
        {
            return new YamlDotNetReader(source).ReadStream();
        }
        catch (YamlException exception)
        {
            refusal = exception.Message;
        }
        catch (InvalidOperationException)
        {
            // The library loses its way in plain scalars in brackets.
            refusal = LostItsWay;
        }

        return null;
    }

    private YamlNode? ReadStream()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Current is StreamEnd)
        {
            return new YamlScalar(new Location(source, default), string.Empty, YamlScalarKind.Null, YamlScalarStyle.Plain);
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode();
        if (root is null)
        {
            return null;
        }

        _parser.Consume<DocumentEnd>();
        return _parser.Accept<StreamEnd>(out _) ? root : null;
    }

    private YamlNode? ReadNode()
    {
        if (_parser.Current is AnchorAlias alias)
        {
            _end = (int)alias.End.Index;
            _parser.MoveNext();
            return _anchors.GetValueOrDefault(alias.Value.Value);
        }

        if (_parser.Current is not NodeEvent start || !IsKnown(start, out var isText))
        {
            return null;
        }

        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = null;
        }

        _parser.MoveNext();
        YamlNode? node = start switch
        {
            Scalar scalar => ReadScalar(scalar, isText),
            SequenceStart sequence => ReadSequence(sequence),
            _ => ReadMapping((MappingStart)start),
        };
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] ??= node;
        }

        return node;
    }

    private YamlScalar ReadScalar(Scalar scalar, bool isText)
    {
        var location = Place(scalar.Start, (int)scalar.End.Index);
        _end = location.Span.End;
        var style = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
            ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
            ScalarStyle.Literal => YamlScalarStyle.Literal,
            ScalarStyle.Folded => YamlScalarStyle.Folded,
            _ => YamlScalarStyle.Plain,
        };
        return new YamlScalar(location, scalar.Value, KindOf(scalar.Value, style, isText), style);
    }

    /// <summary>What a text means is not the library's to say: our reader says it for the text alone.</summary>
    private static YamlScalarKind KindOf(string text, YamlScalarStyle style, bool isText) =>
        style != YamlScalarStyle.Plain || isText ? YamlScalarKind.String : PlainKinds.Resolve(text);

    private YamlSequence? ReadSequence(SequenceStart start)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        _end = (int)start.End.Index;
        while (_parser.Current is not SequenceEnd)
        {
            if (ReadNode() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        var location = Collection(start, start.Style == SequenceStyle.Flow, ']');
        return new YamlSequence(location, items.DrainToImmutable());
    }

    private YamlMapping? ReadMapping(MappingStart start)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        _end = (int)start.End.Index;
        while (_parser.Current is not MappingEnd)
        {
            if (ReadNode() is not YamlScalar key || ReadNode() is not { } value)
            {
                return null;
            }

            if (keys.Add(key.Text))
            {
                entries.Add(new YamlEntry(key, value));
            }
        }

        var location = Collection(start, start.Style == MappingStyle.Flow, '}');
        return new YamlMapping(location, entries.DrainToImmutable());
    }

    private static bool IsKnown(NodeEvent node, out bool isText)
    {
        var tag = node.Tag.IsEmpty ? string.Empty : node.Tag.IsNonSpecific ? "!" : node.Tag.Value;
        isText = tag is "!" or "tag:yaml.org,2002:str";
        return tag.Length == 0 || isText || tag.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal);
    }

    /// <summary>The library ends collections in brackets in front of the bracket, and others behind the next token.</summary>
    private Location Collection(NodeEvent start, bool isFlow, char bracket)
    {
        var end = (int)_parser.Current!.End.Index;
        if (isFlow && end < source.Length && source.Content[end] == bracket)
        {
            _end = end + 1;
        }
        else if (isFlow && source.Content[(int)start.Start.Index] is '[' or '{')
        {
            _end = end;
        }

        _parser.MoveNext();
        return Place(start.Start, _end);
    }

    /// <summary>The library ends block scalars at the next token: blanks and line breaks before it are cut off.</summary>
    private Location Place(Mark start, int end)
    {
        var begin = Math.Min((int)start.Index, source.Length);
        var length = Math.Clamp(end, begin, source.Length) - begin;
        return new Location(source, new TextSpan(begin, source.Content.AsSpan(begin, length).TrimEnd().Length));
    }
}
