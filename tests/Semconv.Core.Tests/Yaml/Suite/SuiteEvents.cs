using System.Text;
using Semconv.Core.Yaml;

namespace Semconv.Core.Tests.Yaml.Suite;

/// <summary>The events that the suite expects for one text, as the text of one tree with its aliases followed.</summary>
internal sealed class SuiteEvents
{
    private readonly string[] _lines;
    private readonly Dictionary<string, string> _anchors = new(StringComparer.Ordinal);
    private int _position;

    public SuiteEvents(string[] lines)
    {
        _lines = [.. lines.Where(line => line.Length > 0)];
        Documents = _lines.Count(line => line.StartsWith("+DOC", StringComparison.Ordinal));
        _position = Array.FindIndex(_lines, line => line.StartsWith("+DOC", StringComparison.Ordinal)) + 1;
        Tree = _position == 0 ? ":" : ReadNode();
    }

    public string Tree { get; }

    public int Documents { get; }

    private bool HasCollectionAsKey { get; set; }

    private bool HasOwnTag { get; set; }

    /// <summary>Several documents, keys that are no texts and tags of one's own mean nothing in our files.</summary>
    public bool IsRefusedByDesign => Documents > 1 || HasCollectionAsKey || HasOwnTag;

    /// <summary>The reports that refuse such a text.</summary>
    public IEnumerable<string> RefusalIds =>
        new[] { (Documents > 1, "SC1017"), (HasCollectionAsKey, "SC1012"), (HasOwnTag, "SC1018") }.Where(pair => pair.Item1).Select(pair => pair.Item2);

    /// <summary>The text of a tree that was read.</summary>
    public static string Describe(YamlNode node) => node switch
    {
        YamlScalar scalar => StyleMark(scalar.Style) + Escape(scalar.Text),
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Describe))}]",
        _ => $"{{{string.Join(", ", ((YamlMapping)node).Entries.Select(entry => $"{Describe(entry.Key)} = {Describe(entry.Value)}"))}}}",
    };

    private string ReadNode()
    {
        var line = _lines[_position++];
        if (line.StartsWith("=ALI *", StringComparison.Ordinal))
        {
            return _anchors[line[6..]];
        }

        var words = line.Split(' ');
        var text = line.StartsWith("=VAL", StringComparison.Ordinal) ? ReadValue(line)
            : line.StartsWith("+SEQ", StringComparison.Ordinal) ? ReadSequence()
            : ReadMapping();
        foreach (var word in words.Skip(1).TakeWhile(word => word.Length > 0 && word[0] is '&' or '<' or '[' or '{'))
        {
            HasOwnTag |= word[0] == '<' && word != "<!>" && !word.StartsWith("<tag:yaml.org,2002:", StringComparison.Ordinal);
            if (word[0] == '&')
            {
                _anchors[word[1..]] = text;
            }
        }

        return text;
    }

    private static string ReadValue(string line)
    {
        var rest = line[5..];
        while (rest[0] is '&' or '<')
        {
            rest = rest[(rest.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        }

        return rest;
    }

    private string ReadSequence()
    {
        var items = new List<string>();
        while (_lines[_position] != "-SEQ")
        {
            items.Add(ReadNode());
        }

        _position++;
        return $"[{string.Join(", ", items)}]";
    }

    private string ReadMapping()
    {
        var entries = new List<string>();
        while (_lines[_position] != "-MAP")
        {
            var key = ReadNode();
            HasCollectionAsKey |= key[0] is '[' or '{';
            entries.Add($"{key} = {ReadNode()}");
        }

        _position++;
        return $"{{{string.Join(", ", entries)}}}";
    }

    private static string StyleMark(YamlScalarStyle style) => style switch
    {
        YamlScalarStyle.SingleQuoted => "'",
        YamlScalarStyle.DoubleQuoted => "\"",
        YamlScalarStyle.Literal => "|",
        YamlScalarStyle.Folded => ">",
        _ => ":",
    };

    private static string Escape(string text) => new StringBuilder(text)
        .Replace("\\", "\\\\")
        .Replace("\n", "\\n")
        .Replace("\t", "\\t")
        .Replace("\r", "\\r")
        .Replace("\b", "\\b")
        .ToString();
}
