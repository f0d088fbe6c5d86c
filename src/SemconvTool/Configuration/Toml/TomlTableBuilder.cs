using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Configuration.Toml;

/// <summary>A table while it is read: later headers and dotted keys may still add to it.</summary>
internal sealed class TomlTableBuilder(Location location)
{
    private readonly List<Entry> _entries = [];

    /// <summary>Whether a <c>[header]</c> of its own or a value opened it; a second one is an error.</summary>
    public bool IsDefined { get; set; }

    public void Add(Located<string> key, TomlValue value, DiagnosticBag diagnostics)
    {
        if (Find(key.Value) is { } entry)
        {
            diagnostics.Report(TomlDiagnostics.DuplicateKey(key, entry.Key.Location));
            return;
        }

        _entries.Add(new(key, value));
    }

    /// <summary>The table of a key; made when there is none. Of a list of tables the last one. Null when a value has the key.</summary>
    public TomlTableBuilder? Open(Located<string> key, DiagnosticBag diagnostics)
    {
        switch (Find(key.Value)?.Value)
        {
            case null:
                var table = new TomlTableBuilder(key.Location);
                _entries.Add(new(key, table));
                return table;
            case TomlTableBuilder existing:
                return existing;
            case List<TomlTableBuilder> tables:
                return tables[^1];
            default:
                diagnostics.Report(TomlDiagnostics.DuplicateKey(key, Find(key.Value)!.Key.Location));
                return null;
        }
    }

    /// <summary>A new table at the end of the list of tables of a key.</summary>
    public TomlTableBuilder? Append(Located<string> key, DiagnosticBag diagnostics)
    {
        var added = new TomlTableBuilder(key.Location) { IsDefined = true };
        switch (Find(key.Value))
        {
            case null:
                _entries.Add(new(key, new List<TomlTableBuilder> { added }));
                return added;
            case { Value: List<TomlTableBuilder> tables }:
                tables.Add(added);
                return added;
            case { } entry:
                diagnostics.Report(TomlDiagnostics.DuplicateKey(key, entry.Key.Location));
                return null;
        }
    }

    public TomlTable Build() => new(location, [.. _entries.Select(entry => new TomlEntry(entry.Key, Build(entry.Key, entry.Value)))]);

    private static TomlValue Build(Located<string> key, object entry) => entry switch
    {
        TomlTableBuilder table => table.Build(),
        List<TomlTableBuilder> tables => new TomlArray(key.Location, [.. tables.Select(table => table.Build())]),
        _ => (TomlValue)entry,
    };

    private Entry? Find(string key) => _entries.Find(entry => entry.Key.Value == key);

    /// <param name="Key">The key and its place.</param>
    /// <param name="Value">A value, a table that is still read, or a list of those.</param>
    private sealed record Entry(Located<string> Key, object Value);
}
