using System.Text.Json;
using Semconv.TestSupport;

namespace Weaver.Parity.LiveCheck;

/// <summary>One run of Weaver's live check over a file, with the report that it printed.</summary>
/// <param name="Name">The folder, and the file with the report.</param>
/// <param name="Input">The samples, from the folder in which Weaver ran.</param>
/// <param name="Registry">The registry, from there.</param>
/// <param name="Arguments">Weaver's arguments.</param>
internal sealed record LiveCheckCase(string Name, string Input, string Registry, IReadOnlyList<string> Arguments)
{
    public string Format => Arguments[Arguments.ToList().IndexOf("--format") + 1];

    public bool IsStreamed => !Arguments.Contains("--no-stream");

    public bool HasStatistics => !Arguments.Contains("--no-stats");

    /// <summary>What Weaver printed; large reports were packed after the case was noted down.</summary>
    public string Report
    {
        get
        {
            var path = Path.Combine(SharedData.Require("data", "live-check", "report"), Name);
            return RecordedText.Read(File.Exists(path) ? path : path + ".gz");
        }
    }

    /// <summary>The runs over files. Those over OTLP have no input that could be read again.</summary>
    public static IEnumerable<LiveCheckCase> All
    {
        get
        {
            foreach (var name in SharedData.Names("*", "data", "live-check", "report"))
            {
                using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("data", "live-check", "report", name, "case.json")));
                if (!document.RootElement.TryGetProperty("input", out var input))
                {
                    continue;
                }

                foreach (var run in document.RootElement.GetProperty("runs").EnumerateArray())
                {
                    if (run.TryGetProperty("stdout_file", out var file) && file.GetString() is { } text && !text.Contains("ansi", StringComparison.Ordinal))
                    {
                        yield return new LiveCheckCase(
                            $"{name}/{text}",
                            input.GetString()!,
                            document.RootElement.GetProperty("registry").GetString()!,
                            [.. run.GetProperty("args").EnumerateArray().Select(argument => argument.GetString()!)]);
                    }
                }
            }
        }
    }
}
