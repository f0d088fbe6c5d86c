using Semconv.Core.Output;
using Semconv.Templating.Values;
using Semconv.Text.Diagnostics;

namespace Dapr.Semconv.Tests;

/// <summary>Keys that cannot become constants stop the generation, with a message that names them.</summary>
public sealed class NameCollisionTests
{
    [Theory]
    [InlineData("shop.order.item_id shop.order.item.id", "keys that would share a constant: ShopOrderAttributes.ItemId (shop.order.item.id and shop.order.item_id)")]
    [InlineData("shop", "keys without a namespace get no constant, exclude them with annotations.code_generation.exclude: shop")]
    [InlineData("shop.2nd shop.order.equals", "keys whose constant would have no valid name: shop.2nd, shop.order.equals")]
    public void Keys_that_give_no_constant_are_reported(string keys, string message)
    {
        var diagnostics = new DiagnosticBag();

        var files = GeneratedTarget.Named("csharp").Generate(Context(keys.Split(' ')), diagnostics);

        Assert.DoesNotContain(files, file => file.Path.StartsWith("Attributes/", StringComparison.Ordinal));
        var error = Assert.Single(diagnostics.ToImmutable());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal("templates/registry/csharp/weaver.yaml", error.Location?.Source.Path);
    }

    [Fact]
    public void A_template_key_also_needs_its_prefix()
    {
        var diagnostics = new DiagnosticBag();

        GeneratedTarget.Named("csharp").Generate(Context(["shop.order.tag:template[string]", "shop.order.tag_prefix"]), diagnostics);

        Assert.Contains("ShopOrderAttributes.TagPrefix", Assert.Single(diagnostics.ToImmutable()).Message, StringComparison.Ordinal);
    }

    /// <summary>A registry of nothing but attributes, given as keys with an optional type.</summary>
    private static Value Context(IEnumerable<string> keys)
    {
        var writer = new ValueStructureWriter();
        writer.BeginObject();
        writer.Key("schema_url");
        writer.Text("https://example.com/schemas/1.0.0");
        writer.Key("registry");
        writer.BeginObject();
        foreach (var list in (string[])["attribute_groups", "entities", "events", "metrics", "spans"])
        {
            writer.Key(list);
            writer.BeginList();
            writer.EndList();
        }

        writer.Key("attributes");
        writer.BeginList();
        foreach (var key in keys)
        {
            WriteAttribute(writer, key.Split(':'));
        }

        writer.EndList();
        writer.EndObject();
        writer.EndObject();
        return writer.Result;
    }

    private static void WriteAttribute(ValueStructureWriter writer, string[] keyAndType)
    {
        writer.BeginObject();
        writer.Key("key");
        writer.Text(keyAndType[0]);
        writer.Key("type");
        writer.Text(keyAndType.Length > 1 ? keyAndType[1] : "string");
        writer.Key("brief");
        writer.Text("A key.");
        writer.Key("stability");
        writer.Text("development");
        writer.EndObject();
    }
}
