using System.Collections.Immutable;
using System.Globalization;
using Semconv.Core.Output;
using Semconv.Core.Syntax.Vocabulary;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Statistics;

namespace Semconv.LiveCheck.Reports.Weaver;

/// <summary>Writes statistics: Weaver's fields, and after them those about spans.</summary>
public static class StatisticsWriter
{
    /// <param name="statistics">What was counted.</param>
    /// <param name="isWeaverCompatible">Whether to write Weaver's fields only.</param>
    /// <param name="writer">Takes the object.</param>
    public static void Write(LiveCheckStatistics statistics, bool isWeaverCompatible, IStructureWriter writer)
    {
        writer.BeginObject();
        writer.Integer("total_entities", statistics.TotalEntities);
        WriteCounts("total_entities_by_type", [.. statistics.EntitiesByKind.Select(each => new NamedCount(Word(each.Kind), each.Count))], writer);
        writer.Integer("total_advisories", statistics.TotalAdvisories);
        WriteCounts("advice_level_counts", [.. statistics.LevelCounts.Select(each => new NamedCount(each.Level.Word(), each.Count))], writer);
        WriteCounts("highest_advice_level_counts", [.. statistics.HighestLevelCounts.Select(each => new NamedCount(each.Level.Word(), each.Count))], writer);
        writer.Integer("no_advice_count", statistics.NoAdviceCount);
        WriteCounts("advice_type_counts", statistics.AdviceTypeCounts, writer);
        WriteCounts("advice_message_counts", statistics.AdviceMessageCounts, writer);
        WriteCounts("seen_registry_attributes", statistics.Attributes.Registry, writer);
        WriteCounts("seen_non_registry_attributes", statistics.Attributes.Others, writer);
        WriteCounts("seen_registry_metrics", statistics.Metrics.Registry, writer);
        WriteCounts("seen_non_registry_metrics", statistics.Metrics.Others, writer);
        WriteCounts("seen_registry_events", statistics.Events.Registry, writer);
        WriteCounts("seen_non_registry_events", statistics.Events.Others, writer);
        writer.Key("registry_coverage");
        writer.Float(Shortest(statistics.RegistryCoverage));
        if (!isWeaverCompatible)
        {
            WriteCounts("seen_dependency_attributes", statistics.DependencyAttributes, writer);
            WriteSpans(statistics, writer);
        }

        writer.EndObject();
    }

    private static string Word(EntityKind kind) => kind switch
    {
        EntityKind.Attribute => "attribute",
        EntityKind.Span => "span",
        EntityKind.SpanEvent => "span_event",
        EntityKind.SpanLink => "span_link",
        EntityKind.Resource => "resource",
        EntityKind.InstrumentationScope => "instrumentation_scope",
        EntityKind.Metric => "metric",
        EntityKind.DataPoint => "data_point",
        EntityKind.Exemplar => "exemplar",
        EntityKind.Log => "log",
        _ => "profile",
    };

    /// <summary>The number whose shortest text is that of the number in single precision.</summary>
    private static double Shortest(float value) => double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void WriteSpans(LiveCheckStatistics statistics, IStructureWriter writer)
    {
        writer.BeginObject("spans");
        writer.Integer("total", statistics.Spans.Total);
        WriteCounts("by_service", statistics.Spans.ByService, writer);
        WriteCounts("by_scope", statistics.Spans.ByScope, writer);
        WriteCounts("by_kind", statistics.Spans.ByKind, writer);
        WriteCounts("by_type", statistics.Spans.ByType, writer);
        WriteCounts("by_match", statistics.Spans.ByMatch, writer);
        WriteCounts("not_judged_by_scope", statistics.Spans.NotJudged, writer);
        writer.EndObject();
        writer.BeginObject("span_type_coverage");
        foreach (var type in statistics.SpanTypes)
        {
            writer.BeginObject(type.Type);
            writer.Integer("spans", type.Spans);
            writer.BeginObject("attributes");
            foreach (var attribute in type.Attributes)
            {
                writer.BeginObject(attribute.Key);
                writer.Text("requirement_level", Keywords.RequirementLevel.TextOf(attribute.Level));
                writer.Integer("count", attribute.Count);
                writer.EndObject();
            }

            writer.EndObject();
            writer.EndObject();
        }

        writer.EndObject();
    }

    private static void WriteCounts(string key, ImmutableArray<NamedCount> counts, IStructureWriter writer)
    {
        writer.BeginObject(key);
        foreach (var count in counts)
        {
            writer.Integer(count.Name, count.Count);
        }

        writer.EndObject();
    }
}
