using System.Text.Json;
using System.Xml.Linq;
using Semconv.TestSupport;

namespace SemconvTool.Tests.LiveChecking;

/// <summary>The command on what was recorded of the real Dapr, with the registry that the tool carries.</summary>
public sealed class CaptureTests
{
    /// <summary>Section 4 of the rules: what a broken trace is, and fails.</summary>
    private static readonly string[] Broken =
    [
        "span_id_duplicate", "span_orphan", "dapr_workflow_kind", "dapr_workflow_activity_parent", "dapr_workflow_orchestration_parent",
        "dapr_workflow_trace_split",
    ];

    public static TheoryData<string> Names =>
        [.. SharedData.Names("*", "data", "captures").Where(name => !name.Contains('.', StringComparison.Ordinal))];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Legacy_fails_on_broken_traces_and_passes_every_healthy_recording(string name)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(PathOf(name, "expected.json")));
        using var folder = new TestFolder();
        var result = folder.Run("live-check", PathOf(name, "traces.pb"));
        Assert.Equal(IsBroken(expected.RootElement) ? ExitCode.Findings : ExitCode.Clean, result.Code);
        Assert.False(expected.RootElement.GetProperty("healthy").GetBoolean() && result.Code != ExitCode.Clean);
    }

    /// <summary>Whatever the form of the recording, the findings are the same, byte for byte.</summary>
    [Theory]
    [InlineData("workflow-sidecar-restart")]
    [InlineData("workflow-load")]
    [InlineData("java-workflow-mixed")]
    [InlineData("js-workflow-basic")]
    public void Protobuf_lines_and_Jaeger_give_the_same_findings(string name)
    {
        var fromProtobuf = Findings("traces.pb");
        Assert.NotEmpty(fromProtobuf);
        Assert.Equal(fromProtobuf, Findings("traces.pb"));
        Assert.Equal(fromProtobuf, Findings("traces.jsonl"));
        Assert.Equal(fromProtobuf.Length, Findings("jaeger.json").Length);

        string[] Findings(string file)
        {
            using var folder = new TestFolder();
            return folder.Run("live-check", PathOf(name, file), "--profile", "target", "--format", "findings").Output.Split('\n');
        }
    }

    [Theory]
    [InlineData("text", "violation span_orphan: ")]
    [InlineData("findings", "\"id\":\"span_orphan\",\"level\":\"violation\"")]
    [InlineData("sarif", "\"ruleId\": \"span_orphan\"")]
    [InlineData("junit", "<failure type=\"span_orphan\"")]
    [InlineData("github", "title=span_orphan::")]
    public void Every_form_tells_of_the_broken_trace_in_the_same_bytes_each_time(string format, string expected)
    {
        var report = Run(format);
        Assert.Contains(expected, report, StringComparison.Ordinal);
        Assert.Equal(report, Run(format));
        if (format == "sarif")
        {
            using var log = JsonDocument.Parse(report);
        }
        else if (format == "junit")
        {
            XDocument.Parse(report);
        }

        static string Run(string format)
        {
            using var folder = new TestFolder();
            var result = folder.Run("live-check", PathOf("workflow-sidecar-restart", "traces.pb"), "--format", format);
            Assert.Equal(ExitCode.Findings, result.Code);
            return result.Output;
        }
    }

    [Fact]
    public void Habits_are_one_line_under_legacy_and_findings_under_target()
    {
        using var folder = new TestFolder();
        var path = PathOf("java-workflow-basic", "traces.pb");
        var legacy = folder.Run("live-check", path);
        Assert.Equal(ExitCode.Clean, legacy.Code);
        Assert.Contains("\nknown habits of Dapr and its instrumentation: ", legacy.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("trace_root_kind:", legacy.Output, StringComparison.Ordinal);
        Assert.Contains("improvement trace_root_kind:", folder.Run("live-check", path, "--show-habits").Output, StringComparison.Ordinal);
        var target = folder.Run("live-check", path, "--profile", "target");
        Assert.Equal(ExitCode.Findings, target.Code);
        Assert.Contains("improvement trace_root_kind:", target.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Tree_shows_the_broken_trace_only(bool isStandardInput)
    {
        var path = PathOf("workflow-sidecar-restart", "traces.jsonl");
        using var folder = new TestFolder { Input = File.ReadAllText(path) };
        var tree = folder.Run("live-check", isStandardInput ? "-" : path, "--tree").Output;
        Assert.Contains("\n?? span 18ee299dcef72a2e was never received\n└─ INTERNAL slow work orders-app 3000.462 ms 5fc10aa61fd3a8dc  <-- span_orphan\n", tree, StringComparison.Ordinal);
        Assert.Equal(2, tree.Split("\ntrace ").Length);
    }

    [Fact]
    public void Store_that_is_too_small_gives_no_verdict()
    {
        using var folder = new TestFolder();
        var result = folder.Run("live-check", PathOf("workflow-load", "traces.pb"), "--max-spans", "100");
        Assert.Equal(ExitCode.Untrusted, result.Code);
        Assert.Contains("SC8202", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Recording_that_is_cut_off_gives_no_verdict()
    {
        using var folder = new TestFolder();
        File.WriteAllBytes(folder["cut.pb"], File.ReadAllBytes(PathOf("workflow-basic-go", "traces.pb"))[..^10]);
        Assert.Equal(ExitCode.Usage, folder.Run("live-check", "cut.pb").Code);
    }

    [Theory]
    [InlineData("dapr.legacy.workflow.execute", 0)]
    [InlineData("dapr.workflow.execute", 4)]
    public void Scenario_counts_matched_spans(string type, int expected)
    {
        using var folder = new TestFolder().Write("s.yaml", $"expect:\n  spans:\n    - type: {type}\n      service: orders\n");
        Assert.Equal(expected, (int)folder.Run("live-check", PathOf("workflow-basic-go", "traces.pb"), "--expect", "s.yaml").Code);
    }

    /// <summary>A stream that never ends has a parent that is never exported; that alone is a habit.</summary>
    private static bool IsBroken(JsonElement expected) => expected.GetProperty("findings").EnumerateArray().Any(finding =>
        finding.GetProperty("cause").GetString() != "instrumentation" && RulesOf(finding).Any(rule => Broken.Contains(rule)));

    private static IEnumerable<string?> RulesOf(JsonElement finding)
    {
        yield return finding.GetProperty("rule").GetString();
        foreach (var rule in finding.TryGetProperty("also_rules", out var also) ? also.EnumerateArray() : default)
        {
            yield return rule.GetString();
        }
    }

    private static string PathOf(string capture, string file) => SharedData.Require("data", "captures", capture, file);
}
