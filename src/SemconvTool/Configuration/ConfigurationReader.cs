using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Configuration.Toml;

namespace SemconvTool.Configuration;

/// <summary>Checks a configuration file against the tables of settings and keeps what is right.</summary>
internal sealed class ConfigurationReader
{
    private readonly DiagnosticBag _diagnostics;
    private readonly List<KeyValuePair<string, TomlValue>> _values = [];

    private ConfigurationReader(DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
    }

    /// <param name="source">The text of the file.</param>
    /// <param name="path">The full path of the file.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static WeaverConfiguration Read(SourceText source, string path, DiagnosticBag diagnostics)
    {
        var reader = new ConfigurationReader(diagnostics);
        foreach (var (key, value) in TomlReader.Read(source, diagnostics).Entries)
        {
            reader.ReadTable(key, key.Value, value);
        }

        return new WeaverConfiguration(path, reader._values);
    }

    private void ReadTable(Located<string> key, string name, TomlValue value)
    {
        if (SettingTables.All.FirstOrDefault(table => table.IsCalled(name)) is not { } section)
        {
            var known = SettingTables.All.Where(table => !table.Name.Contains('.', StringComparison.Ordinal)).Select(table => table.Name);
            _diagnostics.Report(ConfigurationDiagnostics.UnknownTable(key, NearestName.Find(key.Value, known)));
            return;
        }

        switch (value)
        {
            case TomlTable table when !section.IsList:
                ReadEntries(section, table);
                break;
            case TomlArray array when section.IsList && array.Items.All(item => item is TomlTable):
                _values.Add(new(section.Name, new TomlArray(array.Location, [.. array.Items.OfType<TomlTable>().Where(table => IsRight(section, table))])));
                break;
            default:
                _diagnostics.Report(ConfigurationDiagnostics.WrongTable(key, section, value.Kind));
                break;
        }
    }

    /// <summary>A table of a list counts as a whole or not at all.</summary>
    private bool IsRight(SettingSection section, TomlTable table)
    {
        var before = CountErrors();
        ReadEntries(section, table);
        return CountErrors() == before;
    }

    private int CountErrors() => _diagnostics.ToImmutable().Count(each => each.Severity == Severity.Error);

    private void ReadEntries(SettingSection section, TomlTable table)
    {
        foreach (var (key, value) in table.Entries)
        {
            var subsection = $"{section.Name}.{key.Value}";
            if (section.Settings.FirstOrDefault(setting => setting.IsCalled(key.Value)) is { } setting)
            {
                ReadSetting(section, setting, value);
            }
            else if (SettingTables.All.Any(other => other.IsCalled(subsection)))
            {
                ReadTable(key, subsection, value);
            }
            else
            {
                var known = section.Settings.Select(other => other.Name);
                _diagnostics.Report(ConfigurationDiagnostics.UnknownKey(key, section.Name, NearestName.Find(key.Value, known)));
            }
        }
    }

    private void ReadSetting(SettingSection section, Setting setting, TomlValue value)
    {
        if (Problem(setting.Kind, value) is var (wrong, expected))
        {
            _diagnostics.Report(ConfigurationDiagnostics.WrongType(wrong.Location, setting.Name, expected, wrong.Kind));
        }
        else if (value is TomlString text && !setting.Choices.IsEmpty && !setting.Choices.Contains(text.Text))
        {
            _diagnostics.Report(ConfigurationDiagnostics.WrongChoice(text.Location, text.Text, setting));
        }
        else if (!section.IsList)
        {
            _values.Add(new($"{section.Name}.{setting.Name}", value));
        }
    }

    /// <summary>The value that is wrong, which can lie inside the given one, and what should stand there.</summary>
    private static (TomlValue Wrong, string Expected)? Problem(SettingKind kind, TomlValue value) => (kind, value) switch
    {
        (SettingKind.Text, TomlString) or (SettingKind.Flag, TomlBoolean) => null,
        (SettingKind.Count, TomlInteger { Number: >= 0 }) or (SettingKind.Port, TomlInteger { Number: >= 0 and <= 65535 }) => null,
        (SettingKind.Texts, TomlArray array) => First(array.Items, item => Problem(SettingKind.Text, item)),
        (SettingKind.Map, TomlTable table) => First(table.Entries, entry => Problem(SettingKind.Text, entry.Value)),
        (SettingKind.Maps, TomlTable table) => First(table.Entries, entry => Problem(SettingKind.Map, entry.Value)),
        _ => (value, Expected(kind)),
    };

    private static (TomlValue Wrong, string Expected)? First<T>(IEnumerable<T> items, Func<T, (TomlValue Wrong, string Expected)?> problem) =>
        items.Select(problem).FirstOrDefault(found => found is not null);

    private static string Expected(SettingKind kind) => kind switch
    {
        SettingKind.Text => "a string",
        SettingKind.Flag => "true or false",
        SettingKind.Count => "a whole number that is not negative",
        SettingKind.Port => "a port, 0 to 65535",
        SettingKind.Texts => "an array of strings",
        SettingKind.Map => "a table of strings",
        _ => "a table of tables of strings",
    };
}
