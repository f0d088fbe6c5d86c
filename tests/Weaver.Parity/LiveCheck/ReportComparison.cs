using System.Text.Json;
using System.Text.Json.Nodes;

namespace Weaver.Parity.LiveCheck;

/// <summary>Compares reports by content: neither the order of keys nor that of the findings about one thing counts.</summary>
internal static class ReportComparison
{
    /// <summary>What differs; null for nothing.</summary>
    public static string? Find(string expected, string actual)
    {
        using var wanted = Ordered(expected);
        using var found = Ordered(actual);
        return JsonDifference.Find(wanted.RootElement, found.RootElement);
    }

    /// <summary>The same for documents that follow each other.</summary>
    public static string? FindInDocuments(string expected, string actual) => Find(Listed(expected), Listed(actual));

    /// <summary>The same for YAML, whose lines are the same in another order.</summary>
    public static string? FindInLines(string expected, string actual)
    {
        var wanted = expected.Split('\n').Order(StringComparer.Ordinal).ToList();
        var found = actual.Split('\n').Order(StringComparer.Ordinal).ToList();
        var index = Enumerable.Range(0, Math.Min(wanted.Count, found.Count)).FirstOrDefault(each => wanted[each] != found[each], -1);
        return index >= 0 ? $"expected line '{wanted[index]}', found '{found[index]}'"
            : wanted.Count != found.Count ? $"expected {wanted.Count} lines, found {found.Count}"
            : null;
    }

    private static string Listed(string documents)
    {
        var list = new JsonArray();
        var bytes = System.Text.Encoding.UTF8.GetBytes(documents);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
        {
            list.Add(JsonNode.Parse(ref reader));
        }

        return list.ToJsonString();
    }

    private static JsonDocument Ordered(string text)
    {
        var node = JsonNode.Parse(text)!;
        Order(node);
        return JsonDocument.Parse(node.ToJsonString());
    }

    private static void Order(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Order(item);
            }
        }
        else if (node is JsonObject owner)
        {
            foreach (var (_, value) in owner)
            {
                Order(value);
            }

            // A sample does not tell a status or severity that is left out from one that is not set.
            if (owner.ContainsKey("span_events"))
            {
                owner["status"] ??= JsonNode.Parse("""{"code":"unset","message":""}""");
            }

            if (owner.ContainsKey("severity_number"))
            {
                owner["severity_number"] ??= 0;
                owner["severity_text"] ??= string.Empty;
            }

            if (owner["all_advice"] is JsonArray advice)
            {
                owner["all_advice"] = new JsonArray([.. advice.OrderBy(Key, StringComparer.Ordinal).Select(item => item?.DeepClone())]);
            }
        }
    }

    private static string Key(JsonNode? finding) => $"{finding!["id"]} {finding["message"]}";
}
