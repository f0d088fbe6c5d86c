using System.Text.Json;

namespace Semconv.Templating.Tests.Jinja;

/// <summary>One recorded run of the real Weaver.</summary>
public sealed record TemplateCase(string Id, JsonElement Json)
{
    public string? Text(string key) => Json.TryGetProperty(key, out var value) ? value.GetString() : null;

    public JsonElement? Element(string key) => Json.TryGetProperty(key, out var value) ? value : null;

    public string? ErrorMessage => Element("error") is { } error ? error.GetProperty("message").GetString() : null;

    public static IEnumerable<TemplateCase> Read(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(line =>
        {
            using var document = JsonDocument.Parse(line);
            var json = document.RootElement.Clone();
            return new TemplateCase(json.GetProperty("id").GetString()!, json);
        });
}
