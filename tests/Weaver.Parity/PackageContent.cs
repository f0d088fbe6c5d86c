using System.Text.Json;
using System.Text.Json.Nodes;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity;

/// <summary>What a <c>resolved/2.0</c> file says, without the numbers that only its own lists explain.</summary>
internal sealed class PackageContent
{
    private readonly JsonArray _catalog;
    private readonly JsonArray _dependencies;

    private PackageContent(JsonObject document)
    {
        _dependencies = document["dependencies"] as JsonArray ?? [];
        _catalog = (JsonArray)document["attribute_catalog"]!;
    }

    /// <summary>What the file says except for attributes that nothing uses.</summary>
    public static JsonElement WithoutCatalog(string yaml)
    {
        var document = JsonNode.Parse(Of(yaml).GetRawText())!.AsObject();
        document.Remove("attribute_catalog");
        return Parse(document);
    }

    public static JsonElement Of(string yaml)
    {
        var document = (JsonObject)Convert(Root(yaml))!;
        var content = new PackageContent(document);
        content.Inline(document);
        var registry = (JsonObject)document["registry"]!;
        registry["attributes"] = Sorted(registry["attributes"]!.AsArray().Select(index => content._catalog[(int)index!.GetValue<long>()]!));
        document["attribute_catalog"] = Sorted(content._catalog.Select(entry => entry!));
        return Parse(document);
    }

    private static JsonElement Parse(JsonObject document)
    {
        using var parsed = JsonDocument.Parse(document.ToJsonString(), new JsonDocumentOptions { MaxDepth = 256 });
        return parsed.RootElement.Clone();
    }

    private static YamlNode Root(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var root = YamlReader.Read(SourceText.From("package", yaml), diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return root!;
    }

    private static JsonArray Sorted(IEnumerable<JsonNode> nodes) =>
        [.. nodes.Select(node => node.ToJsonString()).Order(StringComparer.Ordinal).Select(text => JsonNode.Parse(text))];

    private void Inline(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Inline(item);
            }
        }

        if (node is not JsonObject entry)
        {
            return;
        }

        if (entry["provenance"] is JsonObject provenance && provenance["source"] is JsonValue source && source.TryGetValue(out long number))
        {
            provenance["source"] = _dependencies[(int)number]!.DeepClone();
        }

        foreach (var child in entry.ToList())
        {
            Inline(child.Value);
        }

        if (entry["base"] is JsonValue index)
        {
            entry["base"] = _catalog[(int)index.GetValue<long>()]!.DeepClone();
        }
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Convert(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Convert)]),
        YamlScalar scalar => Convert(scalar),
        _ => null,
    };

    private static JsonValue? Convert(YamlScalar scalar)
    {
        if (scalar.IsNull)
        {
            return null;
        }

        if (scalar.Kind == YamlScalarKind.Bool)
        {
            return JsonValue.Create(scalar.IsTrue);
        }

        if (scalar.Kind == YamlScalarKind.Int && scalar.TryGetInt64(out var integer))
        {
            return JsonValue.Create(integer);
        }

        return scalar.Kind == YamlScalarKind.Float ? JsonValue.Create($"float {scalar.Text}") : JsonValue.Create(scalar.Text);
    }
}
