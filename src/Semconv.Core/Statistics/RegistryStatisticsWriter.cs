using System.Collections.Immutable;
using Semconv.Core.Output;

namespace Semconv.Core.Statistics;

/// <summary>Writes statistics of the v2 form as a structure: what <c>registry stats --v2</c> prints as JSON or YAML.</summary>
public static class RegistryStatisticsWriter
{
    public static void Write(RegistryStatistics statistics, IStructureWriter writer)
    {
        writer.BeginObject();
        writer.Text("version", "v2");
        writer.BeginObject("registry");
        WriteAttributes(statistics, writer);
        WriteSignals(statistics, writer);
        writer.EndObject();
        writer.BeginObject("refinements");
        writer.EndObject();
        writer.EndObject();
    }

    private static void WriteAttributes(RegistryStatistics statistics, IStructureWriter writer)
    {
        writer.BeginObject("attributes");
        writer.Integer("attribute_count", statistics.AttributeCount);
        WriteTable("attribute_type_breakdown", statistics.AttributeTypes, writer);
        WriteTable("stability_breakdown", statistics.AttributeStabilities, writer);
        writer.Integer("deprecated_count", statistics.DeprecatedAttributeCount);
        writer.EndObject();
    }

    private static void WriteSignals(RegistryStatistics statistics, IStructureWriter writer)
    {
        BeginSignal("metrics", statistics.Metrics, writer);
        WriteNames("metric_names", statistics.MetricNames, writer);
        WriteTable("instrument_breakdown", statistics.Instruments, writer);
        WriteTable("unit_breakdown", statistics.Units, writer);
        writer.EndObject();

        BeginSignal("spans", statistics.Spans, writer);
        WriteTable("span_kind_breakdown", statistics.SpanKinds, writer);
        writer.EndObject();

        BeginSignal("events", statistics.Events, writer);
        WriteNames("event_names", statistics.EventNames, writer);
        writer.EndObject();

        BeginSignal("entities", statistics.Entities, writer);
        WriteNames("entity_types", statistics.EntityTypes, writer);
        WriteTable("entity_identity_length_distribution", statistics.IdentityLengths, writer);
        writer.EndObject();

        // Weaver counts attribute groups and nothing about them.
        BeginSignal("attribute_groups", new SignalStatistics(statistics.AttributeGroupCount, CountTable.Empty, 0, 0), writer);
        writer.EndObject();
    }

    private static void BeginSignal(string key, SignalStatistics signal, IStructureWriter writer)
    {
        writer.BeginObject(key);
        writer.BeginObject("common");
        writer.Integer("count", signal.Count);
        WriteTable("stability_breakdown", signal.Stabilities, writer);
        writer.Integer("deprecated_count", signal.DeprecatedCount);
        writer.Integer("total_with_note", signal.NoteCount);
        writer.EndObject();
    }

    private static void WriteTable(string key, CountTable table, IStructureWriter writer)
    {
        writer.BeginObject(key);
        foreach (var (name, count) in table.Entries)
        {
            writer.Integer(name, count);
        }

        writer.EndObject();
    }

    private static void WriteNames(string key, ImmutableArray<string> names, IStructureWriter writer)
    {
        writer.BeginList(key);
        foreach (var name in names)
        {
            writer.Text(name);
        }

        writer.EndList();
    }
}
