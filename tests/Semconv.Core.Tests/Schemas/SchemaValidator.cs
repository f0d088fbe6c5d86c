using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Semconv.Core.Tests.Schemas;

/// <summary>Judges documents by a schema. It knows the keywords that our schemas use, and refuses to guess about others.</summary>
/// <param name="root">What references of the schema start from.</param>
internal sealed class SchemaValidator(JsonObject root)
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "title", "description"];

    /// <summary>Why a document is not valid; null when it is.</summary>
    public string? Judge(JsonNode? document) => Judge(document, root, "$");

    private string? Judge(JsonNode? node, JsonNode schema, string path)
    {
        if (schema is not JsonObject keywords)
        {
            return schema.GetValueKind() == JsonValueKind.False ? $"{path} must not be there" : null;
        }

        var scope = keywords.ContainsKey("$id") && keywords != root ? new SchemaValidator(keywords) : this;
        foreach (var (keyword, value) in keywords)
        {
            if (!Annotations.Contains(keyword, StringComparer.Ordinal) && scope.JudgeKeyword(node, keyword, value!, keywords, path) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private string? JudgeKeyword(JsonNode? node, string keyword, JsonNode value, JsonObject schema, string path) => keyword switch
    {
        "type" => Fail(Words(value).Any(type => IsOfType(node, type)), $"{path} is not of type {value.ToJsonString()}"),
        "const" => Fail(JsonNode.DeepEquals(node, value), $"{path} is not {value.ToJsonString()}"),
        "enum" => Fail(value.AsArray().Any(item => JsonNode.DeepEquals(item, node)), $"{path} is none of {value.ToJsonString()}"),
        "pattern" => Fail(!IsText(node) || Regex.IsMatch(node!.GetValue<string>(), value.GetValue<string>()), $"{path} does not match {value}"),
        "minimum" => Fail(!IsNumber(node) || Number(node!) >= Number(value), $"{path} is below {value}"),
        "maximum" => Fail(!IsNumber(node) || Number(node!) <= Number(value), $"{path} is above {value}"),
        "minItems" => Fail(node is not JsonArray list || list.Count >= Number(value), $"{path} has too few items"),
        "minProperties" => Fail(node is not JsonObject few || few.Count >= Number(value), $"{path} has too few keys"),
        "maxProperties" => Fail(node is not JsonObject many || many.Count <= Number(value), $"{path} has too many keys"),
        "required" => node is JsonObject entries ? Words(value).Where(key => !entries.ContainsKey(key)).Select(key => $"{path} has no '{key}'").FirstOrDefault() : null,
        "properties" => JudgeProperties(node, value.AsObject(), path),
        "additionalProperties" => JudgeOthers(node, value, schema, path),
        "items" => JudgeItems(node, value, path),
        "anyOf" => JudgeChoices(node, value.AsArray(), path),
        "allOf" => value.AsArray().Select(each => Judge(node, each!, path)).FirstOrDefault(problem => problem is not null),
        "not" => Fail(Judge(node, value, path) is not null, $"{path} is what it must not be"),
        "if" => JudgeCondition(node, value, schema, path),
        "then" or "else" => null,
        "$ref" => Judge(node, Resolve(value.GetValue<string>()), path),
        _ => throw new InvalidOperationException($"the validator does not know the keyword '{keyword}'"),
    };

    private JsonNode Resolve(string reference)
    {
        const string Start = "#/$defs/";
        Assert.StartsWith(Start, reference, StringComparison.Ordinal);
        var target = root["$defs"]![reference[Start.Length..]];
        Assert.True(target is not null, $"nothing is called {reference}");
        return target;
    }

    private string? JudgeProperties(JsonNode? node, JsonObject properties, string path)
    {
        foreach (var (key, schema) in properties)
        {
            if (node is JsonObject entries && entries.TryGetPropertyValue(key, out var value) && Judge(value, schema!, $"{path}.{key}") is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private string? JudgeOthers(JsonNode? node, JsonNode others, JsonObject schema, string path)
    {
        var known = schema["properties"] as JsonObject;
        return node is JsonObject entries
            ? entries.Where(entry => known?.ContainsKey(entry.Key) != true)
                .Select(entry => Judge(entry.Value, others, $"{path}.{entry.Key}"))
                .FirstOrDefault(problem => problem is not null)
            : null;
    }

    private string? JudgeItems(JsonNode? node, JsonNode schema, string path) => node is JsonArray items
        ? items.Select((item, index) => Judge(item, schema, $"{path}[{index}]")).FirstOrDefault(problem => problem is not null)
        : null;

    private string? JudgeChoices(JsonNode? node, JsonArray choices, string path)
    {
        var problems = new List<string>();
        foreach (var choice in choices)
        {
            if (Judge(node, choice!, path) is not { } problem)
            {
                return null;
            }

            problems.Add(problem);
        }

        return string.Join(" or ", problems);
    }

    private string? JudgeCondition(JsonNode? node, JsonNode condition, JsonObject schema, string path)
    {
        var branch = Judge(node, condition, path) is null ? schema["then"] : schema["else"];
        return branch is null ? null : Judge(node, branch, path);
    }

    private static bool IsOfType(JsonNode? node, string type) => type switch
    {
        "object" => node is JsonObject,
        "array" => node is JsonArray,
        "string" => IsText(node),
        "number" => IsNumber(node),
        "integer" => IsNumber(node) && Number(node!) % 1 == 0,
        "boolean" => node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "null" => node is null,
        _ => throw new InvalidOperationException($"there is no type '{type}'"),
    };

    private static bool IsText(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;

    private static bool IsNumber(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number;

    private static double Number(JsonNode node) => JsonSerializer.Deserialize<double>(node);

    private static IEnumerable<string> Words(JsonNode value) =>
        value is JsonArray list ? list.Select(item => item!.GetValue<string>()) : [value.GetValue<string>()];

    private static string? Fail(bool isRight, string problem) => isRight ? null : problem;
}
