using System.Text.Json;

namespace Semconv.Core.Statistics;

/// <summary>Writes <see cref="DeclaredStatistics"/> as one JSON object with names in snake case.</summary>
public static class DeclaredStatisticsJson
{
    public static void Write(DeclaredStatistics statistics, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("yaml_files", statistics.YamlFiles);
        writer.WriteNumber("definition_v1_files", statistics.DefinitionV1Files);
        writer.WriteNumber("definition_v2_files", statistics.DefinitionV2Files);
        WriteMap("groups_v1_by_type", statistics.GroupsV1ByType);
        WriteMap("v2_items", statistics.V2Items);
        writer.WriteNumber("v2_attribute_groups_internal", statistics.V2AttributeGroupsInternal);
        writer.WriteNumber("v2_attribute_groups_public", statistics.V2AttributeGroupsPublic);
        writer.WriteNumber("v2_files_with_attributes", statistics.V2FilesWithAttributes);
        writer.WriteNumber("attribute_definition_entries", statistics.AttributeDefinitionEntries);
        writer.WriteNumber("attributes_defined", statistics.AttributesDefined);
        WriteMap("attributes_defined_more_than_once", statistics.AttributesDefinedMoreThanOnce);
        writer.WriteNumber("attribute_ref_entries", statistics.AttributeRefEntries);
        writer.WriteNumber("attributes_referenced_by_ref", statistics.AttributesReferencedByRef);
        writer.WriteNumber("ref_group_entries", statistics.RefGroupEntries);
        writer.WriteNumber("extends_entries_v1", statistics.ExtendsEntriesV1);
        writer.WriteNumber("enum_attributes", statistics.EnumAttributes);
        writer.WriteNumber("enum_members", statistics.EnumMembers);
        writer.WriteNumber("enum_members_deprecated", statistics.EnumMembersDeprecated);
        writer.WriteNumber("attributes_deprecated", statistics.AttributesDeprecated);
        writer.WriteNumber("template_attributes", statistics.TemplateAttributes);
        WriteMap("items_deprecated", statistics.ItemsDeprecated);
        WriteMap("attributes_per_namespace", statistics.AttributesPerNamespace);
        WriteMap("attribute_types", statistics.AttributeTypes);
        WriteMap("predicted_v1_groups_by_type", statistics.PredictedV1GroupsByType);
        writer.WriteNumber("v1_spans_that_extend_a_span", statistics.V1SpansThatExtendASpan);
        writer.WriteNumber("v1_metrics_that_extend_a_metric", statistics.V1MetricsThatExtendAMetric);
        writer.WriteEndObject();

        void WriteMap(string name, IReadOnlyDictionary<string, int> counts)
        {
            writer.WriteStartObject(name);
            foreach (var (key, count) in counts)
            {
                writer.WriteNumber(key, count);
            }

            writer.WriteEndObject();
        }
    }
}
