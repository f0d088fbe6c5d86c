using System.Collections.Immutable;
using Semconv.Core.Syntax.Vocabulary;
using static Semconv.Core.Schemas.Outputs.OutputDefinitions;

namespace Semconv.Core.Schemas.Outputs;

/// <summary>The schemas of signals in the v2 forms, which differ in how they write attributes and where things come from.</summary>
/// <param name="attribute">An attribute of a signal.</param>
/// <param name="spanAttribute">An attribute of a span.</param>
/// <param name="provenance">Where a definition comes from.</param>
/// <param name="writesEmptyIdentity">Whether an entity without identifying attributes has the key still.</param>
internal sealed class SignalSchemas(JsonSchema attribute, JsonSchema spanAttribute, JsonSchema provenance, bool writesEmptyIdentity)
{
    private static readonly ImmutableArray<string> Kinds = ["metric", "span", "event", "entity"];

    /// <summary>An object with one list for each kind of signal.</summary>
    public static Dictionary<string, JsonSchema> Lists(string suffix) =>
        Kinds.ToDictionary(kind => kind == "entity" ? "entities" : $"{kind}s", kind => ListOf(kind + suffix), StringComparer.Ordinal);

    public ImmutableArray<(string Name, JsonSchema Schema)> Definitions() =>
    [
        ("entity_association", Association(provenance)),
        ("attribute_group", SchemaOf.Closed(Join(Properties(("id", SchemaOf.Text), ("attributes", Attributes)), Common, Provenance), "id", "attributes", "brief", "stability")),
        .. Kinds.Select(kind => (kind, Signal(kind, isRefinement: false))),
        .. Kinds.Select(kind => ($"{kind}_refinement", Signal(kind, isRefinement: true))),
    ];

    private JsonSchema Attributes => SchemaOf.List(attribute);

    private Dictionary<string, JsonSchema> Provenance => Properties(("provenance", provenance));

    private JsonSchema Signal(string kind, bool isRefinement)
    {
        var own = Own(kind);
        var id = isRefinement ? Properties(("id", SchemaOf.Text)) : [];
        var required = own.Keys.Where(key => key is not ("attributes" or "description") && (key != "identity" || writesEmptyIdentity));
        var associations = kind == "entity" ? [] : Properties(("entity_associations", ListOf("entity_association")));
        var properties = Join(id, own, associations, Properties(("requirement_level", SignalLevel)), Common, Provenance);
        return SchemaOf.Closed(properties, [.. id.Keys, .. required, "brief", "stability"]);
    }

    private Dictionary<string, JsonSchema> Own(string kind) => kind switch
    {
        "metric" => Properties(
            ("name", SchemaOf.Text), ("instrument", SchemaOf.Words(Keywords.Instrument.Texts)), ("unit", SchemaOf.Text), ("attributes", Attributes)),
        "span" => Properties(
            ("type", SchemaOf.Text), ("kind", SchemaOf.Words(Keywords.SpanKind.Texts)), ("name", SpanName), ("attributes", SchemaOf.List(spanAttribute))),
        "event" => Properties(("name", SchemaOf.Text), ("attributes", Attributes)),
        _ => Properties(("type", SchemaOf.Text), ("identity", Attributes), ("description", Attributes)),
    };
}
