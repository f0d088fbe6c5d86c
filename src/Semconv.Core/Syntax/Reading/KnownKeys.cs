using System.Collections.Immutable;

namespace Semconv.Core.Syntax.Reading;

/// <summary>The keys of every construct, in the order in which help lists them.</summary>
internal static class KnownKeys
{
    public static readonly ImmutableArray<string> FormatMarkers = ["file_format", "version"];

    public static readonly ImmutableArray<string> Root1 = ["groups", "imports", .. FormatMarkers];

    public static readonly ImmutableArray<string> Root2 =
    [
        "attributes", "attribute_groups", "entities", "events", "metrics", "spans", "entity_refinements",
        "event_refinements", "metric_refinements", "span_refinements", "imports", .. FormatMarkers,
    ];

    public static readonly ImmutableArray<string> Common = ["brief", "note", "stability", "deprecated", "annotations"];

    public static readonly ImmutableArray<string> Deprecation = ["reason", "renamed_to", "note"];

    public static readonly ImmutableArray<string> EnumType = ["members"];

    public static readonly ImmutableArray<string> EnumMember = ["id", "value", .. Common];

    public static readonly ImmutableArray<string> Imports = ["attribute_groups", "entities", "events", "metrics", "spans"];

    public static readonly ImmutableArray<string> SpanName = ["note"];

    public static readonly ImmutableArray<string> Attribute = ["key", "type", "examples", .. Common];

    public static readonly ImmutableArray<string> Reference = ["ref", "requirement_level", "examples", .. Common];

    public static readonly ImmutableArray<string> SpanReference = [.. Reference, "sampling_relevant"];

    public static readonly ImmutableArray<string> GroupReference = ["ref_group"];

    public static readonly ImmutableArray<string> InternalGroup = ["id", "visibility", "attributes"];

    public static readonly ImmutableArray<string> PublicGroup = [.. InternalGroup, .. Common];

    public static readonly ImmutableArray<string> Entity = ["type", "identity", "description", "requirement_level", .. Common];

    public static readonly ImmutableArray<string> Event = ["name", "attributes", "entity_associations", "requirement_level", .. Common];

    public static readonly ImmutableArray<string> Metric = ["name", "instrument", "unit", .. Event.RemoveAt(0)];

    public static readonly ImmutableArray<string> Span = ["type", "kind", .. Event];

    public static readonly ImmutableArray<string> Refinement = ["id", "ref", "attributes", "entity_associations", .. Common];

    public static readonly ImmutableArray<string> SpanRefinement = ["id", "ref", "name", .. Refinement.RemoveRange(0, 2)];

    public static readonly ImmutableArray<string> EntityRefinement = ["id", "ref", "identity", "description", .. Common];

    public static readonly ImmutableArray<string> Group =
    [
        "id", "type", "brief", "note", "prefix", "extends", "stability", "deprecated", "attributes", "span_kind", "events",
        "metric_name", "instrument", "unit", "name", "display_name", "body", "annotations", "entity_associations",
    ];

    /// <summary>Keys of groups that Weaver reads without saying so; no help names them.</summary>
    public static readonly ImmutableArray<string> InternalToWeaver = ["visibility", "include_groups", "requirement_level", "is_v2", "span_name"];

    public static readonly ImmutableArray<string> GroupAttribute =
        ["id", "type", "examples", "requirement_level", "sampling_relevant", "tag", "role", .. Common];

    public static readonly ImmutableArray<string> GroupAttributeReference =
        ["ref", "prefix", "examples", "requirement_level", "sampling_relevant", "tag", "role", .. Common];

    public static readonly ImmutableArray<string> BodyField =
        ["id", "type", "brief", "note", "stability", "examples", "requirement_level", "fields", "members"];

    public static readonly ImmutableArray<string> Manifest =
        ["schema_url", "description", "stability", "dependencies", "schema_base_url", "semconv_version", "name"];

    public static readonly ImmutableArray<string> PublicationManifest =
        ["file_format", "schema_url", "resolved_registry_uri", "resolved_schema_uri", "description", "stability", "dependencies"];

    public static readonly ImmutableArray<string> Dependency = ["schema_url", "registry_path"];

    public static readonly ImmutableArray<string> LegacyDependency = ["name", "registry_path"];
}
