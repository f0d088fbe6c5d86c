using System.Collections.Immutable;
using Semconv.Core.Yaml;
using Semconv.Templating.Jinja;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation.Configuration;

/// <summary>Reads the list <c>templates</c>.</summary>
internal static class TemplateEntryReader
{
    private const string Owner = "a template entry";

    private static readonly ImmutableArray<string> Keys =
        ["template", "pattern", "filter", "application_mode", "params", "file_name", "auto_escape", "when"];

    public static ImmutableArray<TemplateEntry> ReadAll(ImmutableArray<YamlNode> items, DiagnosticBag diagnostics)
    {
        var entries = ImmutableArray.CreateBuilder<TemplateEntry>();
        foreach (var item in items)
        {
            if (item is not YamlMapping mapping)
            {
                diagnostics.Report(ConfigurationDiagnostics.WrongType(item.Location, Owner, "a mapping"));
            }
            else if (Read(new MappingReader(mapping, Owner, diagnostics), diagnostics) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries.DrainToImmutable();
    }

    private static TemplateEntry? Read(MappingReader reader, DiagnosticBag diagnostics)
    {
        reader.CheckKeys(Keys);
        var pattern = ReadPattern(reader, diagnostics);
        var mode = ReadMode(reader, diagnostics);
        var autoEscape = reader.Choice<AutoEscape>(
            "auto_escape", [new("none", AutoEscape.None), new("html", AutoEscape.Html), new("json", AutoEscape.Json)]);
        if (pattern is not { } located || mode is not { } applicationMode)
        {
            return null;
        }

        return new TemplateEntry(located, applicationMode)
        {
            Filter = reader.Text("filter"),
            When = reader.Text("when"),
            FileName = reader.Text("file_name"),
            AutoEscape = autoEscape ?? AutoEscape.None,
            Parameters = ReadParameters(reader, diagnostics),
        };
    }

    private static Located<TemplatePattern>? ReadPattern(MappingReader reader, DiagnosticBag diagnostics)
    {
        if ((reader.Text("template") ?? reader.Text("pattern")) is not { } text)
        {
            diagnostics.Report(ConfigurationDiagnostics.MissingKey(
                reader.Head, Owner, "template", "add 'template: <file or wildcard>', relative to the target folder"));
            return null;
        }

        if (TemplatePattern.TryParse(text.Value, out var pattern, out var problem))
        {
            return new Located<TemplatePattern>(pattern, text.Location);
        }

        diagnostics.Report(ConfigurationDiagnostics.InvalidPattern(text.Location, text.Value, problem));
        return null;
    }

    private static ApplicationMode? ReadMode(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Text("application_mode") is null)
        {
            diagnostics.Report(ConfigurationDiagnostics.MissingKey(
                reader.Head, Owner, "application_mode", "add 'application_mode: single' or 'application_mode: each'"));
            return null;
        }

        return reader.Choice<ApplicationMode>("application_mode", [new("single", ApplicationMode.Single), new("each", ApplicationMode.Each)]);
    }

    private static ValueMap ReadParameters(MappingReader reader, DiagnosticBag diagnostics)
    {
        if (reader.Child("params") is not { } parameters)
        {
            return ValueMap.Empty;
        }

        GenerationParameters.ReportReserved(parameters.Mapping, diagnostics);
        return YamlValues.ToMap(parameters.Mapping);
    }
}
