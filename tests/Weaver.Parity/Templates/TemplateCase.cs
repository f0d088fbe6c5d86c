using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Semconv.TestSupport;

namespace Weaver.Parity.Templates;

/// <summary>One recorded run of Weaver over a few files: what it was given, and what it wrote.</summary>
internal sealed partial class TemplateCase(JsonObject json)
{
    private static readonly string[] Data = ["data", "template-cases"];

    /// <summary>A filter is a text in the configuration: what is escaped in it once must not be escaped twice.</summary>
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Id { get; } = (string)json["id"]!;

    public bool Fails { get; } = json["error"] is not null;

    public bool UpdatesMarkdown { get; } = (string?)json["command"] == "update-markdown" || (string)json["group"]! == "update-markdown";

    /// <summary>What was written, below the folder that <see cref="OutputFolder"/> names; null when the command failed and nothing is known.</summary>
    public IReadOnlyDictionary<string, string>? Expected { get; } = ReadExpected(json);

    public string OutputFolder => UpdatesMarkdown ? "docs" : "out";

    public IEnumerable<string> Arguments =>
    [
        "registry", UpdatesMarkdown ? "update-markdown" : "generate", "-r", "registry", "-t", (string?)json["templates_root"] ?? "templates", "--quiet",
        .. UpdatesMarkdown ? [] : (string[])["--skip-policies=true"],
        .. json["args"]?.AsArray().Select(arg => (string)arg!) ?? [],
        .. UpdatesMarkdown ? (string[])["docs", "--target", Target] : [Target, "out"],
    ];

    private string Target => (string?)json["target"] ?? "case";

    public static IEnumerable<string> Groups => SharedData.Names("*.jsonl", Data).Select(name => name[..^".jsonl".Length]);

    public static IEnumerable<TemplateCase> ReadAll(string group) =>
        File.ReadLines(SharedData.Require([.. Data, $"{group}.jsonl"])).Select(line => new TemplateCase(JsonNode.Parse(line)!.AsObject()));

    /// <summary>Writes all files of the case into an empty folder.</summary>
    public void WriteTo(string folder)
    {
        var registry = SharedData.Require([.. Data, "registries", (string?)json["registry"] ?? "minimal"]);
        foreach (var path in Directory.EnumerateFiles(registry, "*", SearchOption.AllDirectories))
        {
            Write(folder, $"registry/{Path.GetRelativePath(registry, path)}", File.ReadAllText(path));
        }

        if (json["tree"] is JsonObject tree)
        {
            WriteAll(folder, string.Empty, tree);
            return;
        }

        var target = $"{(string?)json["templates_root"] ?? "templates"}/registry/{Target}";
        Write(folder, $"{target}/case.j2", (string?)json["template"] ?? string.Empty);
        WriteAll(folder, $"{target}/", json["files"] as JsonObject ?? []);
        Write(folder, $"{target}/weaver.yaml", Compact(Configuration())!);
    }

    private static void WriteAll(string folder, string prefix, JsonObject files)
    {
        foreach (var (path, content) in files)
        {
            Write(folder, prefix + path, (string)content!);
        }
    }

    private static void Write(string folder, string path, string content)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>JSON is YAML: the configuration that the readme of the cases describes.</summary>
    private JsonObject Configuration()
    {
        var entry = new JsonObject
        {
            ["template"] = "case.j2",
            ["filter"] = (string?)json["filter"] ?? Compact(json["ctx"]) ?? "{}",
            ["application_mode"] = "single",
            ["file_name"] = "out.txt",
        };
        foreach (var (key, value) in json["entry"] as JsonObject ?? [])
        {
            entry[key] = value?.DeepClone();
        }

        if (json["params"] is { } parameters)
        {
            entry["params"] = parameters.DeepClone();
        }

        var configuration = (json["config"] as JsonObject)?.DeepClone().AsObject() ?? [];
        configuration["templates"] = new JsonArray(entry);
        return configuration;
    }

    /// <summary>JSON text with every character as itself: the filter language has no pairs of escapes for one character.</summary>
    private static string? Compact(JsonNode? value) =>
        value is null ? null : Pair().Replace(value.ToJsonString(Plain), match => $"{Half(match.Groups[1])}{Half(match.Groups[2])}");

    private static char Half(Group digits) => (char)int.Parse(digits.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\\u(D[89AB]\w\w)\\u(D[C-F]\w\w)")]
    private static partial Regex Pair();

    private static Dictionary<string, string>? ReadExpected(JsonObject json)
    {
        if (json["expected_files"] is JsonObject files)
        {
            return files.ToDictionary(file => file.Key, file => (string)file.Value!, StringComparer.Ordinal);
        }

        if (json.ContainsKey("expected"))
        {
            return (string?)json["expected"] is { } text ? new(StringComparer.Ordinal) { ["out.txt"] = text } : [];
        }

        return null;
    }
}
