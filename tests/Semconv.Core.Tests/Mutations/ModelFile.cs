using System.Collections.Immutable;
using Semconv.Core.Syntax;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Mutations;

/// <summary>A file of a real model, with its mappings and lists under the path of keys that leads to them.</summary>
/// <remarks>A path is such as <c>/spans/[]/attributes/[]</c>. What lies below <c>annotations</c> is free text and is left out.</remarks>
internal sealed class ModelFile
{
    private readonly List<(string Path, YamlMapping Mapping)> _mappings = [];
    private readonly List<(string Path, YamlSequence List)> _lists = [];

    public ModelFile(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        Source = source;
        Syntax = SemconvFile.Read(source, diagnostics);
        Root = YamlReader.Read(source, diagnostics)!;
        Walk(string.Empty, Root);
    }

    public SourceText Source { get; }

    public string Text => Source.Content;

    public SemconvFile Syntax { get; }

    public YamlNode Root { get; }

    public IEnumerable<(string Path, YamlMapping Mapping)> Mappings => _mappings;

    public IEnumerable<(string Path, YamlSequence List)> Lists => _lists;

    /// <summary>Every entry of every mapping.</summary>
    public IEnumerable<(string Path, YamlMapping Mapping, int Index)> Entries =>
        _mappings.SelectMany(each => each.Mapping.Entries.Select((_, index) => (each.Path, each.Mapping, index)));

    /// <summary>From the key of an entry up to the key of the next one; null for the last.</summary>
    public static TextSpan? Slice(YamlMapping mapping, int index) => index + 1 < mapping.Entries.Length
        ? TextSpan.FromBounds(mapping.Entries[index].Key.Location.Span.Start, mapping.Entries[index + 1].Key.Location.Span.Start)
        : null;

    /// <summary>From the start of an item up to the start of the next one; null for the last.</summary>
    public static TextSpan? Slice(ImmutableArray<YamlNode> items, int index) => index + 1 < items.Length
        ? TextSpan.FromBounds(items[index].Location.Span.Start, items[index + 1].Location.Span.Start)
        : null;

    public string Cut(TextSpan span) => Text.Substring(span.Start, span.Length);

    private void Walk(string path, YamlNode node)
    {
        if (node is YamlSequence list)
        {
            _lists.Add((path, list));
            foreach (var item in list.Items)
            {
                Walk(path + "/[]", item);
            }
        }
        else if (node is YamlMapping mapping)
        {
            _mappings.Add((path, mapping));
            foreach (var entry in mapping.Entries.Where(entry => entry.Key.Text != "annotations"))
            {
                Walk($"{path}/{entry.Key.Text}", entry.Value);
            }
        }
    }
}
