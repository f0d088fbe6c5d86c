using System.Text.Json;
using System.Text.Json.Nodes;
using Semconv.Core.Output;
using Semconv.Core.Resolution;

namespace Weaver.Parity.Resolver;

/// <summary>A registry as Weaver keeps it in memory: a sorted catalog of attributes, and groups that hold numbers of its entries.</summary>
internal sealed class CatalogForm
{
    private readonly SortedDictionary<string, JsonObject> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<JsonArray, List<string>> _keys = [];
    private readonly JsonObject _document;

    private CatalogForm(ResolvedRegistry registry)
    {
        // The printed form leaves refinements out; the form in memory does not.
        var whole = registry with { Groups = [.. registry.Groups.Select(group => group with { IsRefinement = false })] };
        using var text = new StringWriter();
        GroupedRegistryWriter.Write(whole, "https://127.0.0.1", new JsonStructureWriter(text));
        _document = (JsonObject)JsonNode.Parse(text.ToString())!;
        var written = (JsonArray)_document["groups"]!;
        for (var index = 0; index < written.Count; index++)
        {
            if (written[index]!["attributes"] is JsonArray attributes)
            {
                Collect(whole.Groups[index], attributes);
            }
        }

        var numbers = _entries.Keys.Select((key, number) => (key, number)).ToDictionary(StringComparer.Ordinal);
        foreach (var (attributes, keys) in _keys)
        {
            attributes.Clear();
            foreach (var number in keys.Select(key => numbers[key]).Order())
            {
                attributes.Add(number);
            }
        }
    }

    /// <summary>The catalog and the registry of the form, each as one document.</summary>
    public static (JsonElement Catalog, JsonElement Registry) Of(ResolvedRegistry registry)
    {
        var form = new CatalogForm(registry);
        var catalog = new JsonArray([.. form._entries.Values.Select(entry => entry.DeepClone())]);
        return (Normalize(catalog), Normalize(form._document));
    }

    /// <summary>Takes the entries that no group uses out of a pair: attributes of internal groups, which are no part of the registry.</summary>
    /// <returns>How many there were.</returns>
    public static int Prune(JsonArray catalog, JsonObject registry)
    {
        var lists = registry["groups"]!.AsArray().Select(group => group!["attributes"]).OfType<JsonArray>().ToList();
        var used = lists.SelectMany(list => list.Select(number => number!.GetValue<int>())).Distinct().Order().ToList();
        var unused = catalog.Count - used.Count;
        foreach (var list in lists)
        {
            var numbers = list.Select(number => used.IndexOf(number!.GetValue<int>())).ToList();
            list.Clear();
            numbers.ForEach(number => list.Add(number));
        }

        var kept = used.Select(number => catalog[number]!.DeepClone()).ToList();
        catalog.Clear();
        kept.ForEach(catalog.Add);
        return unused;
    }

    /// <summary>A document in which a key with an empty value is no key, which is how Weaver compares.</summary>
    public static JsonElement Normalize(JsonNode node)
    {
        var copy = node.DeepClone();
        RemoveEmpty(copy);
        using var parsed = JsonDocument.Parse(copy.ToJsonString(), new JsonDocumentOptions { MaxDepth = 256 });
        return parsed.RootElement.Clone();
    }

    private static void RemoveEmpty(JsonNode? node)
    {
        foreach (var item in (node as JsonArray)?.ToList() ?? [])
        {
            RemoveEmpty(item);
        }

        foreach (var (key, value) in (node as JsonObject)?.ToList() ?? [])
        {
            RemoveEmpty(value);
            if (value is null or JsonArray { Count: 0 } || (value is JsonValue text && text.TryGetValue<string>(out var content) && content.Length == 0))
            {
                ((JsonObject)node!).Remove(key);
            }
        }
    }

    private void Collect(GroupDefinition group, JsonArray attributes)
    {
        var keys = new List<string>();
        for (var index = 0; index < attributes.Count; index++)
        {
            var written = (JsonObject)attributes[index]!;
            var key = CatalogOrder.KeyOf(group.Attributes[index], written);
            _entries.TryAdd(key, (JsonObject)written.DeepClone());
            keys.Add(key);
        }

        _keys.Add(attributes, keys);
    }
}
