using System.Collections.Immutable;
using System.Text.Json;
using Semconv.TestSupport;

namespace Weaver.Parity.Checks;

/// <summary>One recorded run of <c>registry check</c>.</summary>
/// <param name="Name">What the list of differences calls it.</param>
/// <param name="WorkingFolder">The folder below the reference data in which the command ran.</param>
/// <param name="Registry">The path of the registry as typed.</param>
/// <param name="IsV2">Whether it ran with <c>--v2</c>.</param>
internal sealed record CheckCase(string Name, string WorkingFolder, string Registry, bool IsV2)
{
    public required int Exit { get; init; }

    public required ImmutableArray<RecordedFinding> Findings { get; init; }

    /// <summary>Weaver gives up at the first fatal error, or crashes, and keeps the rest to itself.</summary>
    public bool IsCutShort => Exit < 0 || Findings.Any(finding => finding.IsFatal);

    public static IEnumerable<CheckCase> All() => SharedData.IsPresent ? Diagnostics().Concat(Registries()) : [];

    private static IEnumerable<CheckCase> Diagnostics()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "weaver-cli", "diagnostics", "cases.json")));
        foreach (var item in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            var name = item.GetProperty("case").GetString()!;
            var v1 = item.GetProperty("v1");
            var v2 = item.GetProperty("v2") is { ValueKind: JsonValueKind.Object } other ? other : v1;
            var registry = item.GetProperty("registry").GetString()!;
            yield return Of(name, "weaver-cli", registry, isV2: false, v1);
            yield return Of(name, "weaver-cli", registry, isV2: true, v2);
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

            using var place = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "case.json")));
            using var runs = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "check.json")));
            var (workingFolder, registry) = (ResolveCase.WorkingFolderOf(place.RootElement), place.RootElement.GetProperty("path").GetString()!);
            yield return Of(name, workingFolder, registry, isV2: false, runs.RootElement.GetProperty("v1"));
            yield return Of(name, workingFolder, registry, isV2: true, runs.RootElement.GetProperty("v2"));
        }
    }

    private static CheckCase Of(string name, string workingFolder, string registry, bool isV2, JsonElement run) =>
        new(isV2 ? $"{name}/v2" : $"{name}/v1", workingFolder, registry, isV2)
        {
            Exit = run.GetProperty("exit").GetInt32(),
            Findings = RecordedFinding.Read(run),
        };
}
