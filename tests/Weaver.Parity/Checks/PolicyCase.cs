using System.Collections.Immutable;
using System.Text.Json;
using Semconv.TestSupport;

namespace Weaver.Parity.Checks;

/// <summary>One recorded run of <c>registry check</c> with a policy package.</summary>
/// <param name="Name">What the list of differences calls it.</param>
/// <param name="Package">The name of the policy package.</param>
/// <param name="WorkingFolder">The folder below the reference data in which the command ran.</param>
/// <param name="Registry">The path of the registry as typed.</param>
/// <param name="Baseline">The path of the baseline as typed; null for none.</param>
internal sealed record PolicyCase(string Name, string Package, string WorkingFolder, string Registry, string? Baseline)
{
    /// <summary>Each different finding as its id and the item it is about.</summary>
    public required ImmutableArray<(string Id, string Subject)> Findings { get; init; }

    public static IEnumerable<PolicyCase> All() => SharedData.IsPresent ? Cases().Concat(Registries()) : [];

    private static IEnumerable<PolicyCase> Cases()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "policy-cases", "cases.json")));
        foreach (var item in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            var name = item.GetProperty("case").GetString()!;
            using var actual = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "policy-cases", name, "actual.json")));
            yield return new PolicyCase(name, name.Split('/')[0], $"policy-cases/{name}", "current", item.GetProperty("baseline").GetBoolean() ? "base" : null)
            {
                Findings = Read(actual.RootElement),
            };
        }
    }

    private static IEnumerable<PolicyCase> Registries()
    {
        var files = Directory.EnumerateFiles(SharedData.Require("data", "expected"), "policy-*.json", SearchOption.AllDirectories);

        // The rules that the semantic conventions keep beside their model are no package.
        foreach (var file in files.Where(file => !file.EndsWith("-semconv-local.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var recorded = JsonDocument.Parse(File.ReadAllText(file));
            var args = recorded.RootElement.GetProperty("args").EnumerateArray().Select(arg => arg.GetString()!).ToList();
            var name = $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}";
            yield return new PolicyCase(name, ValueOf(args, "-p")!.Split('/')[^1], ".", ValueOf(args, "-r")!, ValueOf(args, "--baseline-registry"))
            {
                Findings = Read(recorded.RootElement.GetProperty("findings")),
            };
        }
    }

    private static string? ValueOf(List<string> args, string option) => args.Contains(option) ? args[args.IndexOf(option) + 1] : null;

    private static ImmutableArray<(string Id, string Subject)> Read(JsonElement diagnostics) =>
    [
        .. RecordedFinding.Read(diagnostics)
            .Where(finding => char.IsLower(finding.Kind[0]))
            .Select(finding => (finding.Kind, finding.Subjects[0]))
            .Distinct(),
    ];
}
