using System.Text.Json;
using Semconv.TestSupport;

namespace SemconvTool.Tests.CommandLine;

/// <summary>Runs of the real Weaver, repeated with the same arguments in the same folder: the exit codes agree.</summary>
/// <remarks>Only runs whose inputs are there take part, and of those the ones whose commands exist here.</remarks>
public sealed class RecordedRunTests
{
    /// <summary>Runs that end differently here, with the code that ours has, and why.</summary>
    private static readonly Dictionary<string, (ExitCode Code, string Reason)> Differences = new(StringComparer.Ordinal)
    {
        ["check-policy-path-missing"] = (ExitCode.Usage, "policies are not supported yet, and are not passed over"),
        ["check-missing-registry"] = (ExitCode.Usage, "input that cannot be read is 2"),
        ["check-missing-registry-ansi"] = (ExitCode.Usage, "input that cannot be read is 2"),
        ["check-custom-registry-network"] = (ExitCode.Refused, "what cannot be fetched is 3"),
        ["check-live-check-model"] = (ExitCode.Refused, "what cannot be fetched is 3"),
        ["check-zip-wrong-subfolder"] = (ExitCode.Usage, "a folder that an archive lacks is no empty registry"),
        ["check-zip-deep-subfolder"] = (ExitCode.Usage, "the archive has no folder model/http"),
        ["stats-zip-deep-subfolder"] = (ExitCode.Usage, "the archive has no folder model/http"),
        ["stats-zip-wrong-subfolder"] = (ExitCode.Usage, "a folder that an archive lacks is no empty registry"),
        ["package-no-manifest"] = (ExitCode.Usage, "input that cannot be read is 2"),
        ["package-no-uri"] = (ExitCode.Usage, "a wrong command line is 2"),
        ["package-without-v2"] = (ExitCode.Clean, "a package has one form, so the switch says nothing"),
        ["check-v1-with-v2-baseline"] = (ExitCode.Clean, "a published baseline is read whatever form the registry has"),
        ["config-missing"] = (ExitCode.Usage, "input that cannot be read is 2"),
        ["diagnostic-format-unknown"] = (ExitCode.Usage, "a wrong command line is 2"),
        ["resolve-unknown-format"] = (ExitCode.Usage, "a wrong command line is 2"),
        ["usage-v2-space-value"] = (ExitCode.Clean, "a switch may have its value behind a blank"),
    };

    public static TheoryData<string> Cases => SharedData.IsPresent
        ? [.. Recorded().Where(each => IsRepeatable(each)).Select(each => each.GetProperty("case").GetString()!)]
        : ["the recorded runs"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Exit_code_is_weavers(string name)
    {
        var folder = SharedData.Require("data", "weaver-cli");
        var recorded = Recorded().Single(each => each.GetProperty("case").GetString() == name);
        using var temporary = new TestFolder();
        temporary.WorkingFolder = folder;
        var args = Arguments(recorded).Select(arg => arg.Replace("<output>", temporary["output"], StringComparison.Ordinal));
        var expected = Differences.TryGetValue(name, out var difference) ? difference.Code : (ExitCode)recorded.GetProperty("exit").GetInt32();

        // Where there is a network it would answer.
        string[] offline = expected == ExitCode.Refused ? ["--offline"] : [];
        var result = temporary.Run([.. args, .. offline]);
        Assert.True(expected == result.Code, $"{result.Code} instead of {expected}:\n{result.Error}{result.Output}");
    }

    [Fact]
    public void Differences_are_still_differences()
    {
        SharedData.Require("data", "weaver-cli", "cases.json");
        var recorded = Recorded().Where(IsRepeatable).ToDictionary(
            each => each.GetProperty("case").GetString()!, each => each.GetProperty("exit").GetInt32(), StringComparer.Ordinal);
        Assert.All(Differences, entry => Assert.NotEqual((int)entry.Value.Code, recorded[entry.Key]));
    }

    private static bool IsRepeatable(JsonElement recorded)
    {
        var args = Arguments(recorded).Where(arg => !arg.StartsWith('-') && arg != "registry" && arg != "no.toml").ToList();
        return !recorded.TryGetProperty("needs", out _)
            && (args.Count == 0 || !Unsupported.Contains(args[0]));
    }

    private static string[] Unsupported => ["diff", "search", "update-markdown", "generate"];

    private static string[] Arguments(JsonElement recorded) =>
        [.. recorded.GetProperty("args").EnumerateArray().Select(arg => arg.GetString()!)];

    private static List<JsonElement> Recorded()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "weaver-cli", "cases.json")));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(each => each.Clone())];
    }
}
