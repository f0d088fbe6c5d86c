using System.Text.Json;
using System.Text.Json.Nodes;

namespace Weaver.Parity;

/// <summary>Puts lists of a JSON document in one order, where Weaver has that of a hash map.</summary>
internal static class JsonLists
{
    public static JsonElement Sort(JsonElement element) => JsonSerializer.SerializeToElement(Sort(JsonNode.Parse(element.GetRawText())));

    private static JsonNode? Sort(JsonNode? node) => node switch
    {
        JsonObject entries => new JsonObject(entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Sort(entry.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sort).OrderBy(item => item?.ToJsonString(), StringComparer.Ordinal)]),
        JsonValue value => value.DeepClone(),
        _ => null,
    };
}
