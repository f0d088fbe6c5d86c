using Semconv.Core.Output;
using Semconv.Core.Syntax.Vocabulary;

namespace Semconv.Core.Statistics.Groups;

/// <summary>Writes statistics of the v1 form as a structure: what <c>registry stats</c> prints as JSON or YAML.</summary>
public static class GroupStatisticsWriter
{
    /// <param name="statistics">The counts.</param>
    /// <param name="registryPath">The path of the registry as typed.</param>
    /// <param name="writer">The sink.</param>
    public static void Write(GroupStatistics statistics, string registryPath, IStructureWriter writer)
    {
        writer.BeginObject();
        writer.Text("version", "v1");
        writer.BeginList("registry_stats");
        writer.BeginObject();
        writer.Text("url", registryPath);
        writer.Integer("group_count", statistics.GroupCount);
        writer.BeginObject("group_breakdown");
        foreach (var type in statistics.Types)
        {
            writer.BeginObject(Keywords.GroupType.TextOf(type.Type));
            writer.BeginObject(type.Type.ToString());
            WriteType(type, writer);
            writer.EndObject();
            writer.EndObject();
        }

        writer.EndObject();
        writer.EndObject();
        writer.EndList();
        WriteCatalog(statistics, writer);
        writer.EndObject();
    }

    private static void WriteType(GroupTypeStatistics type, IStructureWriter writer)
    {
        writer.BeginObject("common_stats");
        writer.Integer("count", type.Count);
        writer.Integer("total_attribute_count", type.AttributeCount);
        writer.Integer("total_with_prefix", type.PrefixCount);
        writer.Integer("total_with_note", type.NoteCount);
        writer.Counts("stability_breakdown", type.Stabilities.Entries);
        writer.Integer("deprecated_count", type.DeprecatedCount);
        writer.Counts("attribute_card_breakdown", type.AttributeCounts.Entries);
        writer.EndObject();
        if (type.Type == GroupType.Metric)
        {
            writer.Names("metric_names", type.MetricNames);
            writer.Counts("instrument_breakdown", type.Instruments.Entries);
            writer.Counts("unit_breakdown", type.Units.Entries);
        }
        else if (type.Type == GroupType.Span)
        {
            writer.Counts("span_kind_breakdown", type.SpanKinds.Entries);
        }
    }

    private static void WriteCatalog(GroupStatistics statistics, IStructureWriter writer)
    {
        writer.BeginObject("catalog_stats");
        writer.Integer("attribute_count", statistics.DistinctAttributeCount);
        writer.Counts("attribute_type_breakdown", statistics.AttributeTypes.Entries);
        writer.Counts("requirement_level_breakdown", statistics.RequirementLevels.Entries);
        writer.Counts("stability_breakdown", statistics.Stabilities.Entries);
        writer.Integer("deprecated_count", statistics.DeprecatedAttributeCount);
        writer.EndObject();
    }
}
