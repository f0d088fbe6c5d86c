using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Semconv.Core.Generation;
using Semconv.Core.Generation.Configuration;
using Semconv.Templating.Values;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Tests.Generation;

/// <summary>One recorded run of Weaver's <c>generate</c>: its files, its arguments, and what it wrote.</summary>
public sealed class RecordedCase
{
    private const string Root = "templates/registry/";

    private readonly JsonElement _json;

    private RecordedCase(JsonElement json) => _json = json;

    public string Id => _json.GetProperty("id").GetString()!;

    public bool Fails => _json.TryGetProperty("error", out _);

    /// <summary>What Weaver wrote, by path; null when it wrote nothing because it failed.</summary>
    public IReadOnlyDictionary<string, string>? Expected
    {
        get
        {
            if (_json.TryGetProperty("expected_files", out var files))
            {
                return Texts(files);
            }

            if (!_json.TryGetProperty("expected", out var expected))
            {
                return null;
            }

            return expected.ValueKind == JsonValueKind.Null
                ? ImmutableDictionary<string, string>.Empty
                : ImmutableDictionary<string, string>.Empty.Add("out.txt", expected.GetString()!);
        }
    }

    public static IEnumerable<RecordedCase> ReadAll(string group) =>
        File.ReadLines(SharedData.Require("data", "template-cases", group + ".jsonl"))
            .Select(line => new RecordedCase(JsonDocument.Parse(line).RootElement));

    public IReadOnlyDictionary<string, string> Run(DiagnosticBag diagnostics)
    {
        var files = Files();
        var target = Root + Optional("target", "case") + "/";
        var config = TemplateConfig.Read([.. Configurations(files, target)], diagnostics);
        var package = new TemplatePackage(
            config,
            [
                .. from file in files
                   where file.Key.StartsWith(target, StringComparison.Ordinal)
                   select new TemplateFile(file.Key[target.Length..], file.Key, Encoding.UTF8.GetBytes(file.Value)),
            ]);
        return RegistryGenerator.Generate(Registry(), package, Parameters(files, diagnostics), diagnostics)
            .ToDictionary(file => file.Path, file => file.Content);
    }

    /// <summary>Every configuration from the root down to the target folder.</summary>
    private static IEnumerable<SourceText> Configurations(IReadOnlyDictionary<string, string> files, string target)
    {
        for (var end = -1; ; end = target.IndexOf('/', end + 1))
        {
            if (files.TryGetValue(target[..(end + 1)] + "weaver.yaml", out var text))
            {
                yield return SourceText.From(target[..(end + 1)] + "weaver.yaml", text);
            }

            if (end == target.Length - 1)
            {
                yield break;
            }
        }
    }

    private static Dictionary<string, string> Texts(JsonElement element) =>
        element.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString()!, StringComparer.Ordinal);

    private Dictionary<string, string> Files()
    {
        if (_json.TryGetProperty("tree", out var tree))
        {
            return Texts(tree);
        }

        var files = _json.TryGetProperty("files", out var extra)
            ? Texts(extra).ToDictionary(file => Root + "case/" + file.Key, file => file.Value, StringComparer.Ordinal)
            : [];
        files[Root + "case/case.j2"] = Optional("template", string.Empty);
        files[Root + "case/weaver.yaml"] = Configuration();
        return files;
    }

    /// <summary>The configuration of a case without files, as JSON, which is YAML, too.</summary>
    private string Configuration()
    {
        var filter = _json.TryGetProperty("filter", out var program)
            ? program.GetString()!
            : _json.TryGetProperty("ctx", out var context) ? context.GetRawText() : "{}";
        var entry = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
        {
            ["template"] = JsonSerializer.SerializeToElement("case.j2"),
            ["filter"] = JsonSerializer.SerializeToElement(filter),
            ["application_mode"] = JsonSerializer.SerializeToElement("single"),
            ["file_name"] = JsonSerializer.SerializeToElement("out.txt"),
        };
        Add(entry, "entry");
        if (_json.TryGetProperty("params", out var parameters))
        {
            entry["params"] = parameters;
        }

        var config = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
        {
            ["templates"] = JsonSerializer.SerializeToElement(new[] { entry }),
        };
        Add(config, "config");
        return JsonSerializer.Serialize(config);
    }

    private void Add(Dictionary<string, JsonElement> target, string key)
    {
        if (_json.TryGetProperty(key, out var entries))
        {
            foreach (var property in entries.EnumerateObject())
            {
                target[property.Name] = property.Value;
            }
        }
    }

    private Value Registry()
    {
        var version = Arguments().Contains("--v2") ? "v2" : "v1";
        var path = SharedData.Require("data", "template-cases", "registries", $"{Optional("registry", "minimal")}.{version}.json");
        Assert.True(JsonValueReader.TryRead(File.ReadAllBytes(path), out var value, out var error), error);
        return value;
    }

    private ValueMap Parameters(Dictionary<string, string> files, DiagnosticBag diagnostics)
    {
        var arguments = Arguments();
        var definitions = arguments.Where((_, index) => index > 0 && arguments[index - 1] == "-D");
        var file = arguments.Where((_, index) => index > 0 && arguments[index - 1] == "--params").Select(path => SourceText.From(path, files[path]));
        return GenerationParameters.Read(file.FirstOrDefault(), [.. definitions], diagnostics);
    }

    private string[] Arguments() =>
        _json.TryGetProperty("args", out var arguments) ? [.. arguments.EnumerateArray().Select(argument => argument.GetString()!)] : [];

    private string Optional(string key, string other) => _json.TryGetProperty(key, out var value) ? value.GetString()! : other;
}
