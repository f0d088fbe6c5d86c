using System.Collections.Immutable;
using Semconv.Core.Output;

namespace Semconv.Core.Schemas;

/// <summary>A JSON Schema, or a part of one: keywords in their order, each of which knows how to write its value.</summary>
public sealed class JsonSchema
{
    private readonly ImmutableArray<(string Keyword, Action<IStructureWriter> WriteValue)> _keywords;

    private JsonSchema(ImmutableArray<(string Keyword, Action<IStructureWriter> WriteValue)> keywords) => _keywords = keywords;

    /// <summary>Accepts everything.</summary>
    public static JsonSchema Any { get; } = new([]);

    public JsonSchema With(string keyword, Action<IStructureWriter> writeValue) => new(_keywords.Add((keyword, writeValue)));

    public JsonSchema With(string keyword, string value) => With(keyword, writer => writer.Text(value));

    public JsonSchema With(string keyword, bool value) => With(keyword, writer => writer.Bool(value));

    public JsonSchema With(string keyword, long value) => With(keyword, writer => writer.Integer(value));

    public JsonSchema With(string keyword, JsonSchema value) => With(keyword, value.Write);

    public JsonSchema With(string keyword, params ImmutableArray<JsonSchema> values) => With(keyword, writer =>
    {
        writer.BeginList();
        foreach (var value in values)
        {
            value.Write(writer);
        }

        writer.EndList();
    });

    public JsonSchema With(string keyword, params IEnumerable<string> values) => With(keyword, writer =>
    {
        writer.BeginList();
        foreach (var value in values)
        {
            writer.Text(value);
        }

        writer.EndList();
    });

    /// <summary>Says to readers what the value is.</summary>
    public JsonSchema Described(string description) => With("description", description);

    public void Write(IStructureWriter writer)
    {
        writer.BeginObject();
        WriteKeywords(writer);
        writer.EndObject();
    }

    public void WriteKeywords(IStructureWriter writer)
    {
        foreach (var (keyword, writeValue) in _keywords)
        {
            writer.Key(keyword);
            writeValue(writer);
        }
    }
}
