using System.Text.Json;
using System.Text.RegularExpressions;
using Semconv.TestSupport;
using Weaver.Parity.Checks;

namespace Weaver.Parity.CommandLine;

/// <summary>
/// Every recorded command line of Weaver, run with our program: it ends with the same code, reports the same problems, and prints
/// and writes the same. Accepted differences are in <c>CommandLine/differences.txt</c>.
/// </summary>
public sealed partial class RecordedRunTests : IDisposable
{
    private static readonly KnownDifferences Differences = KnownDifferences.Read("CommandLine/differences.txt");

    /// <summary>Commands of Weaver that are not here yet.</summary>
    private static readonly string[] MissingCommands = ["update-markdown", "live-check", "mcp"];

    /// <summary>Runs over registries whose dependency is on the network; recorded without one, and where there is one it would answer.</summary>
    private static readonly string[] OnNetwork = ["check-custom-registry-network", "check-live-check-model"];

    private readonly string _output = Path.Combine(Path.GetTempPath(), $"semconv-{Guid.NewGuid():N}");

    public static TheoryData<string> Names => [.. RecordedRun.All.Where(run => WhyNot(run) is null).Select(run => run.Name)];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Run_has_the_outcome_of_Weaver(string name)
    {
        var recorded = RecordedRun.All.Single(run => run.Name == name);
        Differences.Judge(name, Compare(recorded));
    }

    [Fact]
    public void Only_runs_whose_files_or_command_are_missing_do_not_take_part()
    {
        SharedData.Require("data", "weaver-cli", "cases.json");
        var skipped = RecordedRun.All.Where(run => WhyNot(run) is not null).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{skipped.Count} of {RecordedRun.All.Count} left out:\n{string.Join('\n', skipped.Select(run => $"{run.Name}: {WhyNot(run)}"))}");
        Assert.Equal((100, 17), (RecordedRun.All.Count, skipped.Count));
        Assert.Empty(Differences.Names.Except(Names.Select(row => row.Data), StringComparer.Ordinal));
    }

    public void Dispose()
    {
        if (Directory.Exists(_output))
        {
            Directory.Delete(_output, recursive: true);
        }
    }

    private static string? WhyNot(RecordedRun run) =>
        run.Needs is { } needs ? $"needs {needs}"
        : run.Args.FirstOrDefault(MissingCommands.Contains) is { } command ? $"'{command}' is not there yet"
        : null;

    private string? Compare(RecordedRun recorded)
    {
        Directory.CreateDirectory(_output);
        var target = Path.Combine(_output, "result");
        string[] offline = OnNetwork.Contains(recorded.Name) ? ["--offline"] : [];
        var run = ToolRun.Of(
            SharedData.Require("data", "weaver-cli"), recorded.Args.Select(arg => arg == RecordedRun.OutputPlaceholder ? target : arg).Concat(offline));
        return DifferenceSummary.Join(
            (int)run.Code == recorded.Exit ? null : $"exit code {(int)run.Code} for {recorded.Exit}",
            recorded.Problems is { } problems ? FindingComparison.Compare(run, recorded.Exit, problems, recorded.Args.Contains("--v2")) : null,
            recorded.Output is { } output ? CompareText(output, run.Output) : null,
            CompareFiles(recorded, target));
    }

    private static string? CompareFiles(RecordedRun recorded, string target)
    {
        var written = File.Exists(target) ? [string.Empty]
            : Directory.Exists(target) ? Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(target, path).Replace('\\', '/'))
            : Enumerable.Empty<string>();
        if (!recorded.Files.Keys.Order(StringComparer.Ordinal).SequenceEqual(written.Order(StringComparer.Ordinal)))
        {
            return $"writes {NamesOf(written)} for {NamesOf(recorded.Files.Keys)}";
        }

        return recorded.Files
            .Select(file => CompareText(file.Value, File.ReadAllText(Path.Combine(target, file.Key).TrimEnd('/', '\\'))))
            .FirstOrDefault(difference => difference is not null);
    }

    private static string NamesOf(IEnumerable<string> files)
    {
        var names = string.Join(", ", files.Order(StringComparer.Ordinal).Select(file => file.Length == 0 ? "a file" : file));
        return names.Length == 0 ? "nothing" : names;
    }

    /// <summary>JSON by its values, anything else by its lines without colours; in any order, as lists of changes have in Weaver.</summary>
    private static string? CompareText(string expected, string actual)
    {
        if (ReadJson(expected) is { } expectedJson)
        {
            return ReadJson(actual) is { } actualJson ? JsonDifference.Find(JsonLists.Sort(expectedJson), JsonLists.Sort(actualJson)) : $"no JSON\n{actual}";
        }

        return TextDifference.Find(Plain(expected), Plain(actual));
    }

    private static JsonElement? ReadJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Plain(string text) =>
        Escape().Replace(text, string.Empty).Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0);

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Escape();
}
