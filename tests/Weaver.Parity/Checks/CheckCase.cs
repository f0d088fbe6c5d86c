using System.Collections.Immutable;
using System.Text.Json;
using Semconv.TestSupport;

namespace Weaver.Parity.Checks;

/// <summary>One recorded run of <c>registry check</c>.</summary>
/// <param name="Name">What the list of differences calls it.</param>
/// <param name="WorkingFolder">The folder below the reference data in which the command ran.</param>
/// <param name="Args">What was typed.</param>
internal sealed record CheckCase(string Name, string WorkingFolder, ImmutableArray<string> Args)
{
    public required int Exit { get; init; }

    public required ImmutableArray<RecordedFinding> Findings { get; init; }

    public static IEnumerable<CheckCase> All() => SharedData.IsPresent ? Diagnostics().Concat(Registries()).Concat(ResolverFixtures()) : [];

    private static IEnumerable<CheckCase> Diagnostics()
    {
        foreach (var item in Cases("weaver-cli", "diagnostics"))
        {
            var name = item.GetProperty("case").GetString()!;
            var v1 = item.GetProperty("v1");
            var v2 = item.GetProperty("v2") is { ValueKind: JsonValueKind.Object } other ? other : v1;
            ImmutableArray<string> args =
                ["registry", "check", "-r", item.GetProperty("registry").GetString()!, "--quiet", "--diagnostic-format", "json", "--diagnostic-stdout"];
            yield return Of($"{name}/v1", "weaver-cli", args, v1);
            yield return Of($"{name}/v2", "weaver-cli", [.. args, "--v2"], v2);
        }
    }

    private static IEnumerable<CheckCase> Registries()
    {
        foreach (var name in SharedData.Names("*", "data", "expected"))
        {
            var folder = Path.Combine(SharedData.Require("data", "expected"), name);
            if (!File.Exists(Path.Combine(folder, "check.json")))
            {
                continue;
            }

            var workingFolder = ResolveCase.WorkingFolderOf(Parse(Path.Combine(folder, "case.json")));
            var runs = Parse(Path.Combine(folder, "check.json"));

            // With --future Weaver fails on warnings that are none here, such as that of its own format.
            foreach (var form in new[] { "v1", "v2" })
            {
                yield return Of($"{name}/{form}", workingFolder, ArgsOf(runs.GetProperty(form)), runs.GetProperty(form));
            }
        }
    }

    private static IEnumerable<CheckCase> ResolverFixtures()
    {
        foreach (var item in Cases("weaver-resolver"))
        {
            if (!item.TryGetProperty("actual", out var actual) || !actual.TryGetProperty("check_file", out var file))
            {
                continue;
            }

            foreach (var run in Parse(SharedData.Require("data", "weaver-resolver", file.GetString()!)).EnumerateObject())
            {
                yield return Of($"resolver/{item.GetProperty("case").GetString()}/{run.Name}", "weaver-resolver", ArgsOf(run.Value), run.Value);
            }
        }
    }

    private static IEnumerable<JsonElement> Cases(params string[] folder) =>
        Parse(SharedData.Require(["data", .. folder, "cases.json"])).GetProperty("cases").EnumerateArray();

    private static JsonElement Parse(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
    }

    private static ImmutableArray<string> ArgsOf(JsonElement run) => [.. run.GetProperty("args").EnumerateArray().Select(arg => arg.GetString()!)];

    private static CheckCase Of(string name, string workingFolder, ImmutableArray<string> args, JsonElement run) => new(name, workingFolder, args)
    {
        Exit = run.GetProperty("exit").GetInt32(),
        Findings = run.TryGetProperty("diagnostics", out var diagnostics) ? RecordedFinding.Read(diagnostics) : [],
    };
}
