using System.Text.Json;
using Semconv.TestSupport;

namespace Weaver.Parity.Resolver;

/// <summary>One recorded run of <c>registry check</c> over a registry of Weaver's resolver tests.</summary>
/// <param name="Name">The case and the form: <c>v1</c> or <c>v2</c>.</param>
/// <param name="Args">What was typed, in the folder <c>weaver-resolver</c>.</param>
/// <param name="Exit">Weaver's exit code.</param>
/// <param name="Problems">What Weaver reported.</param>
internal sealed record CheckCase(string Name, string[] Args, int Exit, IReadOnlyList<RecordedProblem> Problems)
{
    public static IEnumerable<CheckCase> All()
    {
        if (!SharedData.IsPresent)
        {
            yield break;
        }

        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "weaver-resolver", "cases.json")));
        foreach (var item in document.RootElement.GetProperty("cases").EnumerateArray())
        {
            if (!item.TryGetProperty("actual", out var actual) || !actual.TryGetProperty("check_file", out var file))
            {
                continue;
            }

            using var runs = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "weaver-resolver", file.GetString()!)));
            foreach (var run in runs.RootElement.EnumerateObject())
            {
                yield return Read($"{item.GetProperty("case").GetString()}/{run.Name}", run.Value);
            }
        }
    }

    private static CheckCase Read(string name, JsonElement run)
    {
        var diagnostics = run.GetProperty("diagnostics");
        var problems = diagnostics.ValueKind == JsonValueKind.Array
            ? diagnostics.EnumerateArray().SelectMany(item => RecordedProblem.In(item.GetProperty("error")))
            : [];
        return new CheckCase(
            name,
            [.. run.GetProperty("args").EnumerateArray().Select(arg => arg.GetString()!)],
            run.GetProperty("exit").GetInt32(),
            [.. problems]);
    }
}
