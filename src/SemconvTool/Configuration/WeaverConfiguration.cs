using System.Collections.Immutable;
using Semconv.Text;
using SemconvTool.Configuration.Toml;

namespace SemconvTool.Configuration;

/// <summary>What a <c>.weaver.toml</c> says, checked against the tables of settings.</summary>
/// <remarks>Settings are asked for as <c>table.key</c>. What the file does not say, or says wrongly, is null or empty.</remarks>
internal sealed class WeaverConfiguration
{
    private readonly Dictionary<string, TomlValue> _values;

    public WeaverConfiguration(string? path, IEnumerable<KeyValuePair<string, TomlValue>> values)
    {
        Path = path;
        _values = new Dictionary<string, TomlValue>(values, StringComparer.Ordinal);
    }

    /// <summary>What a working folder without a configuration file has.</summary>
    public static WeaverConfiguration Empty { get; } = new(null, []);

    /// <summary>The full path of the file; null when there is none.</summary>
    public string? Path { get; }

    /// <summary>The full path of the folder that relative paths of the file start from.</summary>
    public string? Folder => System.IO.Path.GetDirectoryName(Path);

    public string? Text(string key) => Located(key)?.Value;

    public Located<string>? Located(string key) => Find(key) is TomlString text ? new Located<string>(text.Text, text.Location) : null;

    public long? Number(string key) => Find(key) is TomlInteger number ? number.Number : null;

    public bool? Flag(string key) => Find(key) is TomlBoolean flag ? flag.Flag : null;

    public ImmutableArray<string> Texts(string key) => Find(key) is TomlArray array ? [.. array.Items.OfType<TomlString>().Select(item => item.Text)] : [];

    /// <summary>The tables under a <c>[[name]]</c>.</summary>
    public ImmutableArray<TomlTable> Tables(string name) => Find(name) is TomlArray array ? [.. array.Items.OfType<TomlTable>()] : [];

    public Dictionary<string, string> Map(string key) => Find(key) is TomlTable table ? Map(table) : [];

    public IReadOnlyDictionary<string, Dictionary<string, string>> Maps(string key) =>
        Entries(key).ToDictionary(entry => entry.Key.Value, entry => Map((TomlTable)entry.Value), StringComparer.Ordinal);

    /// <summary>The entries of a map with their places.</summary>
    public ImmutableArray<TomlEntry> Entries(string key) => Find(key) is TomlTable table ? table.Entries : [];

    private static Dictionary<string, string> Map(TomlTable table) =>
        table.Entries.ToDictionary(entry => entry.Key.Value, entry => ((TomlString)entry.Value).Text, StringComparer.Ordinal);

    private TomlValue? Find(string key) => _values.GetValueOrDefault(key);
}
