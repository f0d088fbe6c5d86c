using System.Collections.Immutable;
using System.Text.Json;
using Semconv.TestSupport;
using Weaver.Parity.Checks;

namespace Weaver.Parity.CommandLine;

/// <summary>One run of Weaver's program that was recorded in <c>weaver-cli</c>.</summary>
/// <param name="Name">What the record calls it.</param>
/// <param name="Args">What was typed in the folder <c>weaver-cli</c>; <c>&lt;output&gt;</c> stands for a path to write to.</param>
/// <param name="Exit">Weaver's exit code.</param>
internal sealed record RecordedRun(string Name, IReadOnlyList<string> Args, int Exit)
{
    public const string OutputPlaceholder = "<output>";

    private static readonly Lazy<IReadOnlyList<RecordedRun>> Recorded = new(Read);

    /// <summary>Files that the run had and the record has not; null when all are there.</summary>
    public string? Needs { get; init; }

    /// <summary>What it printed to standard output; null when that is not recorded or was only diagnostics.</summary>
    public string? Output { get; init; }

    /// <summary>What it reported; null when that is not recorded as JSON.</summary>
    public ImmutableArray<RecordedFinding>? Problems { get; init; }

    /// <summary>The recorded files it wrote, by their path below the output; of a single output file the path is empty.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static IReadOnlyList<RecordedRun> All => SharedData.IsPresent ? Recorded.Value : [];

    private static List<RecordedRun> Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "weaver-cli", "cases.json")));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(Read)];
    }

    private static RecordedRun Read(JsonElement item)
    {
        var name = item.GetProperty("case").GetString()!;
        return new RecordedRun(name, [.. item.GetProperty("args").EnumerateArray().Select(arg => arg.GetString()!)], item.GetProperty("exit").GetInt32())
        {
            Needs = Text(item, "needs"),
            Output = Text(item, "stdout_file") is { } file ? ReadFile(file) : Text(item, "stdout"),
            Problems = Text(item, "diagnostics_file") is { } diagnostics ? ReadProblems(ReadFile(diagnostics)) : null,
            Files = item.TryGetProperty("output_files", out var files)
                ? files.EnumerateArray().Select(each => each.GetString()!).ToDictionary(path => PathOf(path, name), ReadFile, StringComparer.Ordinal)
                : new Dictionary<string, string>(StringComparer.Ordinal),
        };
    }

    /// <summary>A single file is <c>actual/NAME.output</c>, one of a folder <c>actual/NAME/PATH</c>.</summary>
    private static string PathOf(string path, string name) => path == $"actual/{name}.output" ? string.Empty : path[$"actual/{name}/".Length..];

    private static ImmutableArray<RecordedFinding> ReadProblems(string json)
    {
        using var document = JsonDocument.Parse(json);
        return RecordedFinding.Read(document.RootElement);
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string ReadFile(string path) => File.ReadAllText(SharedData.Require("data", "weaver-cli", path));
}
