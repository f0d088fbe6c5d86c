using System.Collections.Immutable;
using static Semconv.Core.Schemas.Outputs.OutputDefinitions;

namespace Semconv.Core.Schemas.Outputs;

/// <summary>The schema of the v2 form with attributes in place: what <c>resolve --v2</c> prints and templates see.</summary>
internal static class MaterializedRegistrySchema
{
    public static SchemaDocument Document { get; } = new(
        "materialized-registry-v2", "A resolved registry with attributes in place", SchemaOf.Definition("registry"))
    {
        Definitions = Definitions,
    };

    /// <summary>The file of an own definition, the registry of another's; neither is known of everything.</summary>
    private static JsonSchema Provenance => SchemaOf.Closed(Properties(("source", SchemaOf.Text), ("path", SchemaOf.Text)));

    private static ImmutableArray<(string Name, JsonSchema Schema)> Definitions
    {
        get
        {
            var attribute = Join(Properties(("key", SchemaOf.Text), ("type", SchemaOf.Definition("attribute_type")), ("examples", JsonSchema.Any)), Common, Properties(("provenance", Provenance)));
            var use = Join(attribute, Properties(("requirement_level", SchemaOf.Definition("requirement_level"))));
            var spanUse = Join(use, Properties(("sampling_relevant", SchemaOf.Flag)));
            ImmutableArray<string> required = ["key", "type", "brief", "stability"];
            var signals = new SignalSchemas(SchemaOf.Definition("attribute_use"), SchemaOf.Definition("span_attribute_use"), Provenance, writesEmptyIdentity: false);
            return
            [
                ("registry", Registry),
                .. All,
                ("attribute", SchemaOf.Closed(attribute, required)),
                ("attribute_use", SchemaOf.Closed(use, [.. required, "requirement_level"])),
                ("span_attribute_use", SchemaOf.Closed(spanUse, [.. required, "requirement_level"])),
                .. signals.Definitions(),
            ];
        }
    }

    private static JsonSchema Registry
    {
        get
        {
            var lists = Join(Properties(("attributes", ListOf("attribute")), ("attribute_groups", ListOf("attribute_group"))), SignalSchemas.Lists(string.Empty));
            var refinements = SignalSchemas.Lists("_refinement");
            return SchemaOf.Closed(
                Properties(
                    ("schema_url", SchemaOf.Text),
                    ("registry", SchemaOf.Closed(lists, [.. lists.Keys])),
                    ("refinements", SchemaOf.Closed(refinements, [.. refinements.Keys])),
                    ("dependencies", ListOf("registry"))),
                "schema_url",
                "registry",
                "refinements");
        }
    }
}
