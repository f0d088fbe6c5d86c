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
        writer.Counts("attribute_type_breakdown", statistics.AttributeTypes.Entries);
        writer.Counts("stability_breakdown", statistics.AttributeStabilities.Entries);
        writer.Integer("deprecated_count", statistics.DeprecatedAttributeCount);
        writer.EndObject();
    }

    private static void WriteSignals(RegistryStatistics statistics, IStructureWriter writer)
    {
        BeginSignal("metrics", statistics.Metrics, writer);
        writer.Names("metric_names", statistics.MetricNames);
        writer.Counts("instrument_breakdown", statistics.Instruments.Entries);
        writer.Counts("unit_breakdown", statistics.Units.Entries);
        writer.EndObject();

        BeginSignal("spans", statistics.Spans, writer);
        writer.Counts("span_kind_breakdown", statistics.SpanKinds.Entries);
        writer.EndObject();

        BeginSignal("events", statistics.Events, writer);
        writer.Names("event_names", statistics.EventNames);
        writer.EndObject();

        BeginSignal("entities", statistics.Entities, writer);
        writer.Names("entity_types", statistics.EntityTypes);
        writer.Counts("entity_identity_length_distribution", statistics.IdentityLengths.Entries);
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
        writer.Counts("stability_breakdown", signal.Stabilities.Entries);
        writer.Integer("deprecated_count", signal.DeprecatedCount);
        writer.Integer("total_with_note", signal.NoteCount);
        writer.EndObject();
    }
}
