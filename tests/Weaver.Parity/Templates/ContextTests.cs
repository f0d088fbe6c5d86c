using System.Text.Json;
using Semconv.TestSupport;

namespace Weaver.Parity.Templates;

/// <summary>The value that templates get from the command is the one that Weaver gave them, with every path as it was typed.</summary>
public sealed class ContextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("semconv-").FullName;

    public static TheoryData<string, string> Registries => SharedData.IsPresent
        ? [.. SharedData.Names("*.json", "data", "template-cases", "registries").Select(name => (name.Split('.')[0], name.Split('.')[1]))]
        : [];

    /// <summary>Recorded runs of <c>resolve</c>, which prints the same value: over folders and archives.</summary>
    public static TheoryData<string> Resolved => [.. ResolveCase.All()
        .Where(recorded => recorded.Output.StartsWith("expected/", StringComparison.Ordinal) && !recorded.IncludesUnreferenced)
        .Select(recorded => recorded.Name)];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Registries))]
    public void Registry_is_what_templates_of_Weaver_see(string name, string version)
    {
        var registry = SharedData.Require("data", "template-cases", "registries", name);
        foreach (var path in Directory.EnumerateFiles(registry))
        {
            Directory.CreateDirectory(Path.Combine(_folder, "registry"));
            File.Copy(path, Path.Combine(_folder, "registry", Path.GetFileName(path)));
        }

        using var expected = JsonDocument.Parse(File.ReadAllText($"{registry}.{version}.json"));
        Assert.Null(JsonDifference.Find(expected.RootElement, Context(_folder, "registry", version == "v2")));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Resolved))]
    public void Registry_is_what_resolve_prints(string name)
    {
        var recorded = ResolveCase.All().Single(each => each.Name == name);
        var difference = JsonDifference.Find(recorded.ReadExpected(), Context(SharedData.Require("data", recorded.WorkingFolder), recorded.Registry, recorded.IsV2));
        KnownDifferences.OfRegistries.Judge(name, difference);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private JsonElement Context(string workingFolder, string registry, bool useV2)
    {
        var templates = Path.Combine(_folder, "templates", "registry", "context");
        Directory.CreateDirectory(templates);
        File.WriteAllText(Path.Combine(templates, "weaver.yaml"), "templates:\n  - template: context.json.j2\n    application_mode: single\n");
        File.WriteAllText(Path.Combine(templates, "context.json.j2"), "{{ ctx | tojson }}");
        var output = Path.Combine(_folder, "out");
        var run = ToolRun.Of(
            workingFolder,
            ["registry", "generate", "-r", registry, "-t", Path.Combine(_folder, "templates"), .. useV2 ? ["--v2"] : Array.Empty<string>(), "--skip-policies=true", "context", output]);
        Assert.True(run.Code == 0, run.Error);
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(output, "context.json")), new JsonDocumentOptions { MaxDepth = 256 });
        return document.RootElement.Clone();
    }
}
