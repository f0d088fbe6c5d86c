using System.Text.Json;
using Semconv.TestSupport;

namespace Weaver.Parity.LiveCheck;

/// <summary>One run of Weaver's live check, with the report that it printed.</summary>
/// <param name="Name">The folder, and the file with the report.</param>
/// <param name="Input">The samples, from the folder in which Weaver ran; null when they came over the network.</param>
/// <param name="Arguments">Weaver's arguments.</param>
internal sealed record LiveCheckCase(string Name, string? Input, IReadOnlyList<string> Arguments)
{
    private static readonly Lazy<IReadOnlyList<LiveCheckCase>> Cases = new(() => [.. Read()]);

    public static IReadOnlyList<LiveCheckCase> All => Cases.Value;

    public string Registry => Argument("-r")!;

    public string Format => Argument("--format") ?? "ansi";

    public string? Configuration => Argument("--config");

    public bool IsText => Argument("--input-format") == "text";

    public bool IsStandardInput => Arguments.Contains("stdin");

    public bool IsStreamed => !Arguments.Contains("--no-stream") && Argument("--output") != "http";

    public bool HasStatistics => !Arguments.Contains("--no-stats");

    /// <summary>Where the report is; large ones were packed after the case was noted down.</summary>
    public string ReportPath
    {
        get
        {
            var path = Path.Combine(SharedData.Require("data", "live-check", "report"), Name);
            return File.Exists(path) ? path : path + ".gz";
        }
    }

    /// <summary>Where the samples are. What came over the network is all in the report, which is a form of input too.</summary>
    public string InputPath => Input is null ? ReportPath : SharedData.Require(["data", .. Input.Split('/')]);

    private string? Argument(string name)
    {
        var index = Arguments.ToList().IndexOf(name);
        return index < 0 ? null : Arguments[index + 1];
    }

    private static IEnumerable<LiveCheckCase> Read()
    {
        foreach (var name in SharedData.Names("*", "data", "live-check", "report"))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "live-check", "report", name, "case.json")));
            var content = document.RootElement.Clone();
            var input = content.TryGetProperty("input", out var path) ? path.GetString() : null;
            IEnumerable<JsonElement> runs = content.TryGetProperty("runs", out var list) ? list.EnumerateArray() : [content];
            foreach (var run in runs)
            {
                if (run.TryGetProperty("stdout_file", out var file) && file.GetString() is { } text && !text.Contains("ansi", StringComparison.Ordinal))
                {
                    yield return new LiveCheckCase($"{name}/{text}", input, [.. run.GetProperty("args").EnumerateArray().Select(argument => argument.GetString()!)]);
                }
            }
        }
    }
}
