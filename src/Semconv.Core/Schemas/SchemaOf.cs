using System.Collections.Immutable;
using Semconv.Core.Output;

namespace Semconv.Core.Schemas;

/// <summary>The schemas that others are made of.</summary>
public static class SchemaOf
{
    public static JsonSchema Text { get; } = JsonSchema.Any.With("type", "string");

    public static JsonSchema Integer { get; } = JsonSchema.Any.With("type", "integer");

    public static JsonSchema Flag { get; } = JsonSchema.Any.With("type", "boolean");

    public static JsonSchema Null { get; } = JsonSchema.Any.With("type", "null");

    /// <summary>A text, a number, or true or false.</summary>
    public static JsonSchema Scalar { get; } = JsonSchema.Any.With("type", ["string", "number", "boolean"]);

    /// <summary>Keys of any name with values of any kind.</summary>
    public static JsonSchema FreeMap { get; } = JsonSchema.Any.With("type", "object");

    public static JsonSchema Words(params IEnumerable<string> words) => Text.With("enum", words);

    public static JsonSchema Word(string word) => JsonSchema.Any.With("const", word);

    public static JsonSchema Pattern(string pattern) => Text.With("pattern", pattern);

    public static JsonSchema List(JsonSchema items) => JsonSchema.Any.With("type", "array").With("items", items);

    public static JsonSchema Map(JsonSchema values) => FreeMap.With("additionalProperties", values);

    public static JsonSchema AnyOf(params ImmutableArray<JsonSchema> choices) => JsonSchema.Any.With("anyOf", choices);

    /// <summary>What a key without a value is as good as missing for.</summary>
    public static JsonSchema Optional(JsonSchema schema) => AnyOf(schema, Null);

    public static JsonSchema Definition(string name) => JsonSchema.Any.With("$ref", $"#/$defs/{name}");

    /// <summary>An object that has no other keys.</summary>
    public static JsonSchema Closed(IReadOnlyDictionary<string, JsonSchema> properties, params ImmutableArray<string> required) =>
        Open(properties, required).With("additionalProperties", value: false);

    /// <summary>An object that may have other keys too.</summary>
    public static JsonSchema Open(IReadOnlyDictionary<string, JsonSchema> properties, params ImmutableArray<string> required)
    {
        var schema = FreeMap.With("properties", writer => WriteProperties(properties, writer));
        return required.IsEmpty ? schema : schema.With("required", required);
    }

    /// <summary>The properties of a construct: a schema for each key that its reader knows. One without a schema is a defect.</summary>
    public static Dictionary<string, JsonSchema> Keys(ImmutableArray<string> keys, params ReadOnlySpan<Dictionary<string, JsonSchema>> tables)
    {
        var properties = new Dictionary<string, JsonSchema>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            properties.Add(key, Find(key, tables));
        }

        return properties;
    }

    private static JsonSchema Find(string key, ReadOnlySpan<Dictionary<string, JsonSchema>> tables)
    {
        foreach (var table in tables)
        {
            if (table.TryGetValue(key, out var schema))
            {
                return schema;
            }
        }

        throw new InvalidOperationException($"the key '{key}' is read and has no schema");
    }

    private static void WriteProperties(IReadOnlyDictionary<string, JsonSchema> properties, IStructureWriter writer)
    {
        writer.BeginObject();
        foreach (var (key, schema) in properties)
        {
            writer.Key(key);
            schema.Write(writer);
        }

        writer.EndObject();
    }
}
