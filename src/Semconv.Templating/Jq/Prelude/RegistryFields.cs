using Semconv.Text;

namespace Semconv.Templating.Jq.Prelude;

/// <summary>The names of fields in a resolved registry, of both versions.</summary>
internal static class RegistryFields
{
    /// <summary>In ordinal order, for the search.</summary>
    private static readonly string[] Names =
    [
        "allow_custom_values", "annotations", "attribute_groups", "attributes", "body", "brief", "code_generation",
        "conditionally_required", "constraints", "dependencies", "deprecated", "description", "display_name", "entities",
        "entity_associations", "event", "events", "examples", "exclude", "extends", "fields", "groups", "id", "identity",
        "imports", "include", "inherited_fields", "instrument", "key", "kind", "lineage", "locally_overridden_fields", "members",
        "metric_name", "metrics", "name", "note", "opt_in", "other", "path", "prefix", "provenance", "reason", "recommended",
        "refinements", "registry", "registry_url", "renamed_to", "required", "requirement_level", "role", "root_namespace",
        "sampling_relevant", "schema_url", "signal_type", "source_group", "span_kind", "spans", "stability", "status", "tag",
        "tags", "type", "unit", "value", "version", "visibility",
    ];

    /// <summary>The field that a name most likely stands for; null for names of fields, and for those that resemble none.</summary>
    public static string? Suggest(string name) => Array.BinarySearch(Names, name, StringComparer.Ordinal) >= 0 ? null : NearestName.Find(name, Names);
}
