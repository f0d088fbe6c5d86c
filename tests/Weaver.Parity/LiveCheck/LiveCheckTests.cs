using System.Collections.Concurrent;
using Semconv.Core;
using Semconv.Core.Resolution;
using Semconv.LiveCheck.Reports.Weaver;
using Semconv.TestSupport;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity.LiveCheck;

/// <summary>The findings, statistics and reports of the live check are Weaver's, in every form.</summary>
public sealed class LiveCheckTests
{
    private static readonly ConcurrentDictionary<string, ResolvedRegistry> Registries = new(StringComparer.Ordinal);
    private static readonly KnownDifferences Known = KnownDifferences.Read("live-check-differences.txt");

    public static TheoryData<string> Cases => [.. LiveCheckCase.All.Select(each => each.Name)];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Cases))]
    public void Report_is_weavers(string name)
    {
        var recorded = LiveCheckCase.All.Single(each => each.Name == name);
        var actual = Run(recorded);
        Known.Judge(name, recorded.Format switch
        {
            "yaml" => ReportComparison.FindInLines(recorded.Report, actual),
            _ when recorded.IsStreamed => ReportComparison.FindInDocuments(recorded.Report, actual),
            _ => ReportComparison.Find(recorded.Report, actual),
        });
    }

    [Fact]
    public void Every_known_difference_is_one_of_a_case()
    {
        SharedData.Require("data", "live-check");
        Assert.Empty(Known.Names.Except(LiveCheckCase.All.Select(each => each.Name)));
    }

    private static string Run(LiveCheckCase recorded)
    {
        var registry = Registries.GetOrAdd(recorded.Registry, path =>
        {
            var diagnostics = new DiagnosticBag();
            return RegistryCompiler.Compile(new RegistryFolder(SharedData.Require("data"), diagnostics).Load(path), diagnostics);
        });
        using var output = new StringWriter();
        var run = new AdvisedRun(registry, output, new WeaverReportOptions(recorded.Format switch
        {
            "yaml" => WeaverReportFormat.Yaml,
            "jsonl" => WeaverReportFormat.JsonLines,
            _ => WeaverReportFormat.Json,
        })
        {
            IsStreamed = recorded.IsStreamed,
            IsWeaverCompatible = true,
            HasLooseSamples = true,
        });
        SampleFile.Read(SharedData.Require(["data", .. recorded.Input.Split('/')]), recorded.Arguments.Contains("stdin"), run);
        run.Complete(recorded.HasStatistics);
        return output.ToString();
    }
}
