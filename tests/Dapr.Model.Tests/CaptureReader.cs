using System.Collections.Immutable;
using System.Text.Json;
using Semconv.TestSupport;

namespace Dapr.Model.Tests;

/// <summary>Reads <c>traces.jsonl</c> of a recording: one OTLP/JSON export request a line.</summary>
internal static class CaptureReader
{
    private static readonly string[] Kinds = ["internal", "internal", "server", "client", "producer", "consumer"];

    public static IEnumerable<CapturedSpan> Read(string capture)
    {
        var path = SharedData.Require("data", "captures", capture, "traces.jsonl");
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var request = JsonDocument.Parse(line);
            foreach (var span in ReadRequest(request.RootElement))
            {
                yield return span;
            }
        }
    }

    private static IEnumerable<CapturedSpan> ReadRequest(JsonElement request) =>
        from resource in Items(request, "resourceSpans")
        let service = ServiceName(resource)
        from scope in Items(resource, "scopeSpans")
        from span in Items(scope, "spans")
        select ReadSpan(span, service, scope.GetProperty("scope").GetProperty("name").GetString()!);

    private static string ServiceName(JsonElement resource) =>
        ReadValues(resource.GetProperty("resource")).FirstOrDefault(value => value.Key == "service.name")?.Text ?? "";

    private static CapturedSpan ReadSpan(JsonElement span, string service, string scope) => new(
        service,
        scope,
        Kinds[span.TryGetProperty("kind", out var kind) ? kind.GetInt32() : 0],
        span.GetProperty("name").GetString()!,
        ReadValues(span),
        [.. Items(span, "events").Select(item => new CapturedEvent(item.GetProperty("name").GetString()!, ReadValues(item)))]);

    private static ImmutableArray<CapturedValue> ReadValues(JsonElement owner) =>
        [.. Items(owner, "attributes").Select(item => ReadValue(item.GetProperty("key").GetString()!, item.GetProperty("value")))];

    private static CapturedValue ReadValue(string key, JsonElement value)
    {
        var content = value.EnumerateObject().Single();
        return new CapturedValue(key, TypeOf(content), content.Value.ToString());
    }

    private static string TypeOf(JsonProperty content) => content.Name switch
    {
        "stringValue" => "string",
        "boolValue" => "boolean",
        "intValue" => "int",
        "doubleValue" => "double",
        "arrayValue" => TypeOfItems(content.Value) + "[]",
        var other => other,
    };

    private static string TypeOfItems(JsonElement array)
    {
        var types = Items(array, "values").Select(item => TypeOf(item.EnumerateObject().Single())).Distinct().ToList();
        return types.Count == 1 ? types[0] : "any";
    }

    private static IEnumerable<JsonElement> Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];
}
