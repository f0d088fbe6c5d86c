using Semconv.Core.Output;

namespace Semconv.Core.Statistics;

/// <summary>Writes <see cref="DeclaredStatistics"/> as one object with names in snake case.</summary>
public static class DeclaredStatisticsWriter
{
    public static void Write(DeclaredStatistics statistics, IStructureWriter writer)
    {
        writer.BeginObject();
        writer.Integer("yaml_files", statistics.YamlFiles);
        writer.Integer("definition_v1_files", statistics.DefinitionV1Files);
        writer.Integer("definition_v2_files", statistics.DefinitionV2Files);
        writer.Counts("groups_v1_by_type", statistics.GroupsV1ByType.Select(entry => (entry.Key, entry.Value)));
        writer.Counts("v2_items", statistics.V2Items.Select(entry => (entry.Key, entry.Value)));
        writer.Integer("v2_attribute_groups_internal", statistics.V2AttributeGroupsInternal);
        writer.Integer("v2_attribute_groups_public", statistics.V2AttributeGroupsPublic);
        writer.Integer("v2_files_with_attributes", statistics.V2FilesWithAttributes);
        writer.Integer("attribute_definition_entries", statistics.AttributeDefinitionEntries);
        writer.Integer("attributes_defined", statistics.AttributesDefined);
        writer.Counts("attributes_defined_more_than_once", statistics.AttributesDefinedMoreThanOnce.Select(entry => (entry.Key, entry.Value)));
        writer.Integer("attribute_ref_entries", statistics.AttributeRefEntries);
        writer.Integer("attributes_referenced_by_ref", statistics.AttributesReferencedByRef);
        writer.Integer("ref_group_entries", statistics.RefGroupEntries);
        writer.Integer("extends_entries_v1", statistics.ExtendsEntriesV1);
        writer.Integer("enum_attributes", statistics.EnumAttributes);
        writer.Integer("enum_members", statistics.EnumMembers);
        writer.Integer("enum_members_deprecated", statistics.EnumMembersDeprecated);
        writer.Integer("attributes_deprecated", statistics.AttributesDeprecated);
        writer.Integer("template_attributes", statistics.TemplateAttributes);
        writer.Counts("items_deprecated", statistics.ItemsDeprecated.Select(entry => (entry.Key, entry.Value)));
        writer.Counts("attributes_per_namespace", statistics.AttributesPerNamespace.Select(entry => (entry.Key, entry.Value)));
        writer.Counts("attribute_types", statistics.AttributeTypes.Select(entry => (entry.Key, entry.Value)));
        writer.Counts("predicted_v1_groups_by_type", statistics.PredictedV1GroupsByType.Select(entry => (entry.Key, entry.Value)));
        writer.Integer("v1_spans_that_extend_a_span", statistics.V1SpansThatExtendASpan);
        writer.Integer("v1_metrics_that_extend_a_metric", statistics.V1MetricsThatExtendAMetric);
        writer.EndObject();
    }
}
