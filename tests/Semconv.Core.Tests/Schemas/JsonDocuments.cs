using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Semconv.Core.Output;
using Semconv.Core.Schemas;
using Semconv.Core.Yaml;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Schemas;

/// <summary>Schemas, and YAML and JSON files, as trees of JSON.</summary>
internal static class JsonDocuments
{
    private static readonly Dictionary<string, SchemaValidator> Validators = SchemaDocuments.All.ToDictionary(
        document => document.Name, document => new SchemaValidator(Write(document.Write)!.AsObject()), StringComparer.Ordinal);

    public static SchemaValidator Validator(string name) => Validators[name];

    public static JsonNode? Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using var content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content);
        var text = reader.ReadToEnd();
        return path.Contains(".json", StringComparison.Ordinal) ? Parse(text) : Of(YamlReader.Read(SourceText.From(path, text), new DiagnosticBag()));
    }

    public static JsonNode? Write(Action<IStructureWriter> write)
    {
        using var text = new StringWriter();
        write(new JsonStructureWriter(text));
        return Parse(text.ToString());
    }

    private static JsonNode? Parse(string text) => JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 256 });

    private static JsonNode? Of(YamlNode? node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Of(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        YamlScalar { Kind: YamlScalarKind.Bool } scalar => scalar.IsTrue,
        YamlScalar { Kind: YamlScalarKind.Int or YamlScalarKind.Float } scalar => double.Parse(scalar.Text, CultureInfo.InvariantCulture),
        YamlScalar { Kind: YamlScalarKind.String } scalar => scalar.Text,
        _ => null,
    };
}
