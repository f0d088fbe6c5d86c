using System.Text.Json.Nodes;
using Semconv.Core.Output;
using Semconv.Core.Tests.Resolution;
using Semconv.Templating.Jq;

namespace Semconv.Core.Tests.Output;

/// <summary>One structure in every sink.</summary>
public sealed class StructureWriterTests
{
    /// <summary>Attributes that several registries share name another source in each.</summary>
    [Fact]
    public void Value_of_a_registry_is_its_json()
    {
        const string Use = "metrics: [{name: a.count, instrument: counter, unit: '1', brief: A., stability: stable, attributes: [{ref: a.key}]}]\n";
        var dependency = TestRegistry.Dependency(
            "https://acme.com/base/1.0.0", "attributes: [{key: a.key, type: double, brief: A key., stability: stable, examples: [1, 2.5]}]\n" + Use);
        var registry = TestRegistry.Of(Use.Replace("a.count", "b.count", StringComparison.Ordinal) + "entities: [{type: b, brief: B., stability: stable, identity: [{ref: a.key}]}]", dependency);
        var value = new ValueStructureWriter();
        MaterializedRegistryWriter.Write(registry.Registry, value);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(registry.ToJson()), JsonNode.Parse(JqOutput.ToJson(value.Result))));
    }

    [Fact]
    public void Yaml_puts_lists_at_the_column_of_their_key() => Assert.Equal(
        """
        list:
        - a
        - - 1
          - 2
        - key: value
          inner:
          - x
        empty: []
        none: {}

        """,
        Yaml(writer =>
        {
            writer.BeginObject();
            writer.BeginList("list");
            writer.Text("a");
            writer.BeginList();
            writer.Integer(1);
            writer.Integer(2);
            writer.EndList();
            writer.BeginObject();
            writer.Text("key", "value");
            writer.BeginList("inner");
            writer.Text("x");
            writer.EndList();
            writer.EndObject();
            writer.EndList();
            writer.BeginList("empty");
            writer.EndList();
            writer.BeginObject("none");
            writer.EndObject();
            writer.EndObject();
        }));

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("", "''")]
    [InlineData("1", "'1'")]
    [InlineData("1.5e3", "'1.5e3'")]
    [InlineData("1.", "'1.'")]
    [InlineData("-.5E+3", "'-.5E+3'")]
    [InlineData("1e", "1e")]
    [InlineData(".", ".")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("+0x1F", "'+0x1F'")]
    [InlineData("0x", "0x")]
    [InlineData("0xg", "0xg")]
    [InlineData("0o17", "'0o17'")]
    [InlineData("0o18", "0o18")]
    [InlineData("0b2", "0b2")]
    [InlineData("-.inf", "'-.inf'")]
    [InlineData("-.nan", "-.nan")]
    [InlineData("yes", "'yes'")]
    [InlineData("yEs", "yEs")]
    [InlineData("true", "'true'")]
    [InlineData("null", "'null'")]
    [InlineData("{1}", "'{1}'")]
    [InlineData("it's", "it's")]
    [InlineData("- it's", "'- it''s'")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("a #b", "'a #b'")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("two\nlines", "|-\n  two\n  lines")]
    [InlineData("two\nlines\n", "|\n  two\n  lines")]
    [InlineData("two\n\n", "|+\n  two\n")]
    [InlineData("blank \nend", "\"blank \\nend\"")]
    [InlineData("  indented\n", "|2\n    indented")]
    public void Yaml_text_is_quoted_only_where_it_must_be(string text, string expected) =>
        Assert.Equal("key: " + expected + "\n", Yaml(writer =>
        {
            writer.BeginObject();
            writer.Text("key", text);
            writer.EndObject();
        }));

    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1.0, "1.0")]
    [InlineData(0.5, "0.5")]
    [InlineData(-12.25, "-12.25")]
    [InlineData(100.0, "100.0")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(0.000001, "1e-6")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1e16, "1e16")]
    [InlineData(1e23, "1e23")]
    [InlineData(1.25e-7, "1.25e-7")]
    [InlineData(double.MaxValue, "1.7976931348623157e308")]
    [InlineData(double.NaN, "null")]
    public void Json_floats_are_short_and_recognisable(double value, string expected) =>
        Assert.Equal(expected, Json(writer => writer.Float(value)));

    [Fact]
    public void Json_is_indented_by_two_blanks() => Assert.Equal(
        "{\n  \"a\": [\n    1,\n    true\n  ],\n  \"b\": {},\n  \"c\": []\n}",
        Json(WriteSample));

    [Fact]
    public void Json_on_one_line_has_no_blanks() => Assert.Equal(
        "{\"a\":[1,true],\"b\":{},\"c\":[]}",
        Json(WriteSample, indented: false));

    [Fact]
    public void Json_escapes_only_what_it_must() =>
        Assert.Equal("\"é <&'> \\\"\\\\ \\n\\t\\u0001\"", Json(writer => writer.Text("é <&'> \"\\ \n\t\u0001")));

    [Fact]
    public void Keys_of_values_are_sorted()
    {
        var writer = new ValueStructureWriter();
        writer.BeginObject();
        writer.Integer("b", 1);
        writer.Bool("a", true);
        writer.Key("C");
        writer.Null();
        writer.EndObject();

        Assert.Equal(["C", "a", "b"], writer.Result.AsMap.Select(entry => entry.Key.AsString));
        Assert.Equal(1, writer.Result["b"].AsInt);
        Assert.True(writer.Result["C"].IsNone);
    }

    private static void WriteSample(IStructureWriter writer)
    {
        writer.BeginObject();
        writer.BeginList("a");
        writer.Integer(1);
        writer.Bool(true);
        writer.EndList();
        writer.BeginObject("b");
        writer.EndObject();
        writer.BeginList("c");
        writer.EndList();
        writer.EndObject();
    }

    /// <summary>The sink gathers text in a buffer that grows; no length may lose or move a character.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(40_000)]
    public void Json_keeps_text_of_every_length(int length)
    {
        var values = Enumerable.Range(0, 5).Select(index => new string((char)('a' + index), length) + "\"").ToArray();

        var text = new StringWriter();
        var writer = new JsonStructureWriter(text);
        writer.BeginList();
        foreach (var value in values)
        {
            writer.Text(value);
        }

        writer.EndList();

        Assert.Equal(values, System.Text.Json.JsonDocument.Parse(text.ToString()).RootElement.EnumerateArray().Select(item => item.GetString()));
    }

    [Fact]
    public void Json_nests_deeper_than_the_sink_has_room_at_first()
    {
        const int Depth = 100;
        var text = new StringWriter();
        var writer = new JsonStructureWriter(text, indented: false);
        for (var level = 0; level < Depth; level++)
        {
            writer.BeginList();
        }

        for (var level = 0; level < Depth; level++)
        {
            writer.EndList();
        }

        Assert.Equal(new string('[', Depth) + new string(']', Depth), text.ToString());
    }

    private static string Yaml(Action<IStructureWriter> write)
    {
        using var text = new StringWriter();
        write(new YamlStructureWriter(text));
        return text.ToString();
    }

    private static string Json(Action<IStructureWriter> write, bool indented = true)
    {
        using var text = new StringWriter();
        write(new JsonStructureWriter(text, indented));
        return text.ToString();
    }
}
