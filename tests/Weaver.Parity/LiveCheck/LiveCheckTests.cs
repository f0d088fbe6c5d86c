using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Semconv.Core;
using Semconv.Core.Resolution;
using Semconv.LiveCheck.Findings.Screening;
using Semconv.LiveCheck.Reports.Weaver;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.Otlp.Files;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Configuration;
using SemconvTool.LiveChecking;

namespace Weaver.Parity.LiveCheck;

/// <summary>The findings, statistics and reports of the live check are Weaver's, in every form.</summary>
public sealed class LiveCheckTests
{
    private static readonly ConcurrentDictionary<string, ResolvedRegistry> Registries = new(StringComparer.Ordinal);
    private static readonly KnownDifferences Known = KnownDifferences.Read("live-check-differences.txt");

    public static TheoryData<string> Cases => [.. LiveCheckCase.All.Select(each => each.Name)];

    /// <summary>The runs over samples in JSON, each input once.</summary>
    public static TheoryData<string> FileCases =>
    [
        .. LiveCheckCase.All.Where(each => each.Input?.EndsWith(".json", StringComparison.Ordinal) == true && each is { Format: "jsonl", HasStatistics: true })
            .Where(each => !each.Input!.EndsWith("empty-array.json", StringComparison.Ordinal))
            .DistinctBy(each => each.Input)
            .Select(each => each.Name),
    ];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Cases))]
    public void Report_is_weavers(string name)
    {
        var recorded = CaseOf(name);
        var expected = RecordedText.Read(recorded.ReportPath);
        var actual = Run(recorded, File.OpenRead(recorded.InputPath));
        Known.Judge(name, recorded.Format switch
        {
            "yaml" => ReportComparison.FindInLines(expected, actual),
            _ when recorded.IsStreamed => ReportComparison.FindInDocuments(expected, actual),
            _ => ReportComparison.Find(expected, actual),
        });
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(FileCases))]
    public void Order_of_keys_does_not_count(string name)
    {
        var recorded = CaseOf(name);
        var samples = JsonNode.Parse(File.ReadAllText(recorded.InputPath))!;
        Reverse(samples);
        Assert.Equal(
            Run(recorded, File.OpenRead(recorded.InputPath)),
            Run(recorded, new MemoryStream(Encoding.UTF8.GetBytes(samples.ToJsonString()))));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(FileCases))]
    public void Report_can_be_read_as_input(string name)
    {
        var recorded = CaseOf(name);
        var report = Run(recorded, File.OpenRead(recorded.InputPath));
        Assert.Null(ReportComparison.FindInDocuments(report, Run(recorded, new MemoryStream(Encoding.UTF8.GetBytes(report)))));
    }

    [Fact]
    public void Every_known_difference_is_one_of_a_case()
    {
        SharedData.Require("data", "live-check");
        Assert.Empty(Known.Names.Except(LiveCheckCase.All.Select(each => each.Name)));
    }

    private static LiveCheckCase CaseOf(string name) => LiveCheckCase.All.Single(each => each.Name == name);

    private static void Reverse(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Reverse(item);
            }
        }
        else if (node is JsonObject owner)
        {
            var entries = owner.Reverse().ToList();
            owner.Clear();
            foreach (var (key, value) in entries)
            {
                Reverse(value);
                owner.Add(key, value);
            }
        }
    }

    private static string Run(LiveCheckCase recorded, Stream input)
    {
        var registry = Registries.GetOrAdd(recorded.Registry, path =>
        {
            var diagnostics = new DiagnosticBag();
            return RegistryCompiler.Compile(new RegistryFolder(SharedData.Require("data"), diagnostics).Load(path), diagnostics);
        });
        var problems = new DiagnosticBag();
        using var output = new StringWriter();
        var run = new AdvisedRun(registry, ScreenOf(recorded, problems), output, new WeaverReportOptions(recorded.Format switch
        {
            "yaml" => WeaverReportFormat.Yaml,
            "jsonl" => WeaverReportFormat.JsonLines,
            _ => WeaverReportFormat.Json,
        })
        {
            IsStreamed = recorded.IsStreamed,
            IsWeaverCompatible = true,
        }, isInput: recorded.Input is not null);
        using (input)
        {
            var source = new TelemetrySource(recorded.InputPath)
            {
                Format = recorded.IsText ? TelemetryFormat.WeaverText : TelemetryFormat.Auto,
                EndsAtEmptyLine = recorded.IsStandardInput,
            };
            TelemetryFile.Read(source, input, run, problems);
        }

        Assert.False(problems.HasErrors);
        run.Complete(recorded.HasStatistics);
        return output.ToString();
    }

    private static FindingScreen ScreenOf(LiveCheckCase recorded, DiagnosticBag diagnostics)
    {
        if (recorded.Configuration is not { } path)
        {
            return FindingScreen.None;
        }

        var full = SharedData.Require(["data", .. path.Split('/')]);
        return new FindingScreenReader(ConfigurationReader.Read(SourceText.From(path, File.ReadAllText(full)), full, diagnostics), diagnostics).Read();
    }
}
