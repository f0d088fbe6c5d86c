using Semconv.Core.Comparison.Names;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Core.Syntax;
using Semconv.Core.Yaml;

namespace Semconv.Core.Comparison.Reports;

/// <summary>Writes an OpenTelemetry schema file, format 1.1.0: the renames by which old telemetry is read as new.</summary>
/// <remarks>The format can say that attributes, metrics and span events were renamed; nothing else that a comparison finds has a place.</remarks>
public static class TelemetrySchemaWriter
{
    /// <param name="baseline">The older registry.</param>
    /// <param name="current">The newer registry; the file carries its schema URL.</param>
    /// <param name="previous">The schema file of the older registry, whose versions are kept; null for none.</param>
    /// <param name="writer">The sink.</param>
    public static void Write(ResolvedRegistry baseline, ResolvedRegistry current, YamlMapping? previous, IStructureWriter writer)
    {
        var names = NameComparison.OfSignals(baseline, current);
        var version = current.SchemaUrl.SemanticVersion;
        writer.BeginObject();
        writer.Text("file_format", "1.1.0");
        writer.Text("schema_url", current.SchemaUrl.Value);
        writer.BeginObject("versions");
        writer.BeginObject(version);
        WriteMap("all", "rename_attributes", "attribute_map", Renames(names, "registry_attributes", current.Attributes, attribute => attribute.Key), writer);
        WriteMap("span_events", "rename_events", "name_map", Renames(names, "events", current.Events, @event => @event.Name), writer);
        WriteMap("metrics", "rename_metrics", null, Renames(names, "metrics", current.Metrics, metric => metric.Name), writer);
        writer.EndObject();
        WriteOlder(baseline.SchemaUrl, version, previous, writer);
        writer.EndObject();
        writer.EndObject();
    }

    /// <summary>The older version stands in the file even if nothing is known of it, so that readers find it.</summary>
    private static void WriteOlder(SchemaUrl baseline, string version, YamlMapping? previous, IStructureWriter writer)
    {
        var older = (previous?.Find("versions") as YamlMapping)?.Entries ?? [];
        if (baseline != SchemaUrl.Unknown && baseline.SemanticVersion != version && older.All(entry => entry.Key.Text != baseline.SemanticVersion))
        {
            writer.BeginObject(baseline.SemanticVersion);
            writer.EndObject();
        }

        foreach (var entry in older)
        {
            if (entry.Key.Text != version)
            {
                writer.Key(entry.Key.Text);
                YamlNodeWriter.Write(writer, entry.Value);
            }
        }
    }

    /// <summary>Old names and the names that stand for them now: a successor that was renamed in turn is followed to its end.</summary>
    private static List<(string Old, string New)> Renames<T>(
        NameComparison names, string section, IEnumerable<T> definitions, Func<T, string> nameOf)
        where T : Definition
    {
        var successors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            if (definition.Deprecated?.RenamedTo is { } successor)
            {
                successors[nameOf(definition)] = successor;
            }
        }

        return
        [
            .. names.Sections.Single(each => each.Key == section).Of(NameChangeKind.Renamed).Select(change => (change.Name, EndOf(change.Name))),
        ];

        string EndOf(string name)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (seen.Add(name) && successors.TryGetValue(name, out var next))
            {
                name = next;
            }

            return name;
        }
    }

    private static void WriteMap(string section, string change, string? map, List<(string Old, string New)> renames, IStructureWriter writer)
    {
        if (renames.Count == 0)
        {
            return;
        }

        writer.BeginObject(section);
        writer.BeginList("changes");
        writer.BeginObject();
        writer.BeginObject(change);
        if (map is not null)
        {
            writer.BeginObject(map);
        }

        foreach (var (old, current) in renames)
        {
            writer.Text(old, current);
        }

        if (map is not null)
        {
            writer.EndObject();
        }

        writer.EndObject();
        writer.EndObject();
        writer.EndList();
        writer.EndObject();
    }
}
