using System.Text.Json.Nodes;

namespace Semconv.LiveCheck.Tests;

/// <summary>A span of a recording in OTLP/JSON, with its resource and scope.</summary>
internal sealed record RecordedSpan(JsonObject Resource, JsonObject Scope, JsonObject Span)
{
    public string Name => (string)Span["name"]!;

    public string TraceId
    {
        get => (string)Span["traceId"]!;
        set => Span["traceId"] = value;
    }

    public string SpanId
    {
        get => (string)Span["spanId"]!;
        set => Span["spanId"] = value;
    }

    public string? ParentId
    {
        get => (string?)Span["parentSpanId"];
        set
        {
            Span.Remove("parentSpanId");
            if (value is not null)
            {
                Span["parentSpanId"] = value;
            }
        }
    }

    /// <summary>OTLP's number.</summary>
    public int Kind
    {
        get => (int)Span["kind"]!;
        set => Span["kind"] = value;
    }

    public string ScopeName
    {
        get => (string)Scope["name"]!;
        set => Scope["name"] = value;
    }

    public string Service
    {
        get => (string)Value(Resource, "service.name")!["stringValue"]!;
        set => Set(Resource, "service.name", value);
    }

    public string? Attribute(string key) => (string?)Value(Span, key)?["stringValue"];

    public void SetAttribute(string key, string value) => Set(Span, key, value);

    public RecordedSpan Copy() => new((JsonObject)Resource.DeepClone(), (JsonObject)Scope.DeepClone(), (JsonObject)Span.DeepClone());

    public override string ToString() => Name;

    private static JsonNode? Value(JsonObject owner, string key) =>
        owner["attributes"]?.AsArray().FirstOrDefault(item => (string)item!["key"]! == key)?["value"];

    private static void Set(JsonObject owner, string key, string value)
    {
        var attributes = owner["attributes"]?.AsArray();
        if (attributes is null)
        {
            owner["attributes"] = attributes = [];
        }

        attributes.Remove(attributes.FirstOrDefault(item => (string)item!["key"]! == key));
        attributes.Add(new JsonObject { ["key"] = key, ["value"] = new JsonObject { ["stringValue"] = value } });
    }
}
