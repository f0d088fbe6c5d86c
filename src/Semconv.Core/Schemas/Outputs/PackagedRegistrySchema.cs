using System.Collections.Immutable;
using static Semconv.Core.Schemas.Outputs.OutputDefinitions;

namespace Semconv.Core.Schemas.Outputs;

/// <summary>The schema of the published form, <c>resolved/2.0</c>: attributes stand once in a catalog and are referred to by number.</summary>
internal static class PackagedRegistrySchema
{
    public static SchemaDocument Document { get; } = new("resolved-registry-v2", "A resolved registry in its published form", Root) { Definitions = Definitions };

    private static JsonSchema Number => SchemaOf.Integer.With("minimum", 0);

    /// <summary>The number of a dependency; empty for what the registry defines.</summary>
    private static JsonSchema Provenance => SchemaOf.Closed(Properties(("source", Number)));

    private static ImmutableArray<(string Name, JsonSchema Schema)> Definitions
    {
        get
        {
            var use = Properties(("base", Number.Described("Which attribute of the catalog.")), ("requirement_level", SchemaOf.Definition("requirement_level")));
            var spanUse = Join(use, Properties(("sampling_relevant", SchemaOf.Flag)));
            var signals = new SignalSchemas(SchemaOf.Definition("attribute_use"), SchemaOf.Definition("span_attribute_use"), Provenance, writesEmptyIdentity: true);
            return
            [
                .. All,
                ("attribute", SchemaOf.Closed(
                    Join(Properties(("key", SchemaOf.Text), ("type", SchemaOf.Definition("attribute_type")), ("examples", JsonSchema.Any)), Common, Properties(("provenance", Provenance))),
                    "key",
                    "type",
                    "brief",
                    "stability")),
                ("attribute_use", SchemaOf.Closed(use, "base", "requirement_level")),
                ("span_attribute_use", SchemaOf.Closed(spanUse, "base", "requirement_level")),
                .. signals.Definitions(),
            ];
        }
    }

    /// <summary>Of the refinements, older files have no list for entities.</summary>
    private static JsonSchema Root
    {
        get
        {
            var lists = Join(Properties(("attributes", SchemaOf.List(Number)), ("attribute_groups", ListOf("attribute_group"))), SignalSchemas.Lists(string.Empty));
            var refinements = SignalSchemas.Lists("_refinement");
            return SchemaOf.Closed(
                Properties(
                    ("file_format", SchemaOf.Word("resolved/2.0")),
                    ("schema_url", SchemaOf.Text),
                    ("attribute_catalog", ListOf("attribute")),
                    ("registry", SchemaOf.Closed(lists, [.. lists.Keys])),
                    ("refinements", SchemaOf.Closed(refinements, "spans", "metrics", "events")),
                    ("dependencies", SchemaOf.List(SchemaOf.Text))),
                "file_format",
                "schema_url",
                "attribute_catalog",
                "registry",
                "refinements");
        }
    }
}
