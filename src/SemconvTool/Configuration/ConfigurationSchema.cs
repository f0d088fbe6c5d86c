using System.Collections.Immutable;
using Semconv.Core.Schemas;

namespace SemconvTool.Configuration;

/// <summary>The schema of <c>.weaver.toml</c>, from the table of its settings.</summary>
internal static class ConfigurationSchema
{
    public static SchemaDocument Document { get; } = new("weaver-config", "The configuration of a repository, .weaver.toml", Root);

    private static JsonSchema Root
    {
        get
        {
            var properties = new Dictionary<string, JsonSchema>(StringComparer.Ordinal);
            foreach (var section in SettingTables.All.Where(section => !section.Name.Contains('.', StringComparison.Ordinal)))
            {
                foreach (var name in section.Aliases.Prepend(section.Name))
                {
                    properties.Add(name, TableOf(section));
                }
            }

            return SchemaOf.Open(properties);
        }
    }

    /// <summary>A table with its settings and with the tables below it.</summary>
    private static JsonSchema TableOf(SettingSection section)
    {
        var properties = new Dictionary<string, JsonSchema>(StringComparer.Ordinal);
        foreach (var setting in section.Settings)
        {
            foreach (var name in setting.Aliases.Prepend(setting.Name))
            {
                properties.Add(name, ValueOf(setting));
            }
        }

        var start = $"{section.Name}.";
        foreach (var inner in SettingTables.All.Where(inner => inner.Name.StartsWith(start, StringComparison.Ordinal) && !inner.Name[start.Length..].Contains('.', StringComparison.Ordinal)))
        {
            properties.Add(inner.Name[start.Length..], TableOf(inner));
        }

        var table = SchemaOf.Open(properties);
        return section.IsList ? SchemaOf.List(table) : table;
    }

    private static JsonSchema ValueOf(Setting setting) => setting.Kind switch
    {
        SettingKind.Text when setting.Choices.IsEmpty => SchemaOf.Text,
        SettingKind.Text => SchemaOf.Words(setting.Choices),
        SettingKind.Flag => SchemaOf.Flag,
        SettingKind.Count => SchemaOf.Integer.With("minimum", 0),
        SettingKind.Port => SchemaOf.Integer.With("minimum", 0).With("maximum", 65_535),
        SettingKind.Texts => SchemaOf.List(SchemaOf.Text),
        SettingKind.Map => SchemaOf.Map(SchemaOf.Text),
        _ => SchemaOf.Map(SchemaOf.Map(SchemaOf.Text)),
    };
}
