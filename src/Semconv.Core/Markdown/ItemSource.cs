using System.Collections.Immutable;
using Semconv.Core.Output;
using Semconv.Core.Resolution;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Markdown;

/// <summary>The registry in the form of version 2: markers name a list and an item in it, or query the whole.</summary>
/// <remarks>As in Weaver, an item that is looked up says which signal it is, and nothing of where it was declared; a refinement has no id.</remarks>
internal sealed class ItemSource(ResolvedRegistry registry, string? attributesUrl) : ISnippetSource
{
    private const string Registry = "registry";
    private const string Refinements = "refinements";

    /// <summary>The lists, the key that names their items, and what they hold.</summary>
    private static readonly ImmutableArray<(string List, string Key, string Signal)> Lists =
    [
        ("attributes", "key", "attribute"), ("attribute_groups", "id", "attribute_group"), ("spans", "type", "span"),
        ("metrics", "name", "metric"), ("events", "name", "event"), ("entities", "type", "entity"),
    ];

    private static readonly ImmutableArray<string> AttributeLists = ["attributes", "identity", "description"];

    private readonly Lazy<Value> _document = new(() => Write(registry));

    public Value? Document(QueryMarker marker, DiagnosticBag diagnostics) => _document.Value;

    public ValueMap? Find(GroupMarker marker, DiagnosticBag diagnostics)
    {
        var id = marker.Id.Value;
        if (id.Split('.', 3) is not [Registry or Refinements, _, _] parts || ListOf(parts) is not { } list)
        {
            diagnostics.Report(MarkdownDiagnostics.InvalidLookup(marker.Id, NearestName.Find(id, Names())));
            return null;
        }

        var isRefinement = parts[0] == Refinements;
        var key = isRefinement ? "id" : list.Key;
        foreach (var item in Items(parts[0], list.List))
        {
            if (TextOf(item, key) == parts[2])
            {
                return SnippetVariables.Create(Describe(item, list.Signal, isRefinement), marker, attributesUrl).ToMap();
            }
        }

        diagnostics.Report(MarkdownDiagnostics.UnknownItem(marker.Id, NearestName.Find(id, Names())));
        return null;
    }

    private static Value Write(ResolvedRegistry registry)
    {
        var writer = new ValueStructureWriter();
        MaterializedRegistryWriter.Write(registry, writer);
        return writer.Result;
    }

    /// <summary>Attributes and their groups are not refined.</summary>
    private static (string List, string Key, string Signal)? ListOf(string[] parts)
    {
        foreach (var list in Lists)
        {
            if (list.List == parts[1] && (parts[0] == Registry || !list.Signal.StartsWith("attribute", StringComparison.Ordinal)))
            {
                return list;
            }
        }

        return null;
    }

    private ImmutableArray<Value> Items(string part, string list) =>
        _document.Value.AsMap.TryGet(part, out var lists) && lists.AsMap.TryGet(list, out var items) ? items.AsSequence : [];

    private IEnumerable<string> Names() =>
        from part in (string[])[Registry, Refinements]
        from list in Lists
        from item in Items(part, list.List)
        select $"{part}.{list.List}.{TextOf(item, part == Registry ? list.Key : "id")}";

    private static string? TextOf(Value item, string key) =>
        item.AsMap.TryGet(key, out var value) && value.IsString ? value.AsString : null;

    private static Value Describe(Value item, string signal, bool isRefinement)
    {
        var builder = new ValueMapBuilder();
        var isSaid = false;
        foreach (var (key, value) in item.AsMap)
        {
            var name = key.AsString;
            if (!isSaid && string.CompareOrdinal(name, "signal_type") > 0)
            {
                builder.Set("signal_type", Value.From(signal));
                isSaid = true;
            }

            if (name != "provenance" && !(isRefinement && name == "id"))
            {
                builder.Set(key, AttributeLists.Contains(name) ? Value.From([.. value.AsSequence.Select(WithoutProvenance)]) : value);
            }
        }

        return Value.From((isSaid ? builder : builder.Set("signal_type", Value.From(signal))).ToMap());
    }

    private static Value WithoutProvenance(Value attribute)
    {
        var builder = new ValueMapBuilder();
        foreach (var (key, value) in attribute.AsMap)
        {
            if (key.AsString != "provenance")
            {
                builder.Set(key, value);
            }
        }

        return Value.From(builder.ToMap());
    }
}
