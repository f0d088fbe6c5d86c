using Semconv.TestSupport;
using SemconvTool;

namespace Weaver.Parity.Checks;

/// <summary>
/// Every recorded check of Weaver, run with our command line: the same outcome and the same problems. Accepted differences are in
/// <c>check-differences.txt</c>.
/// </summary>
public sealed class CheckTests
{
    private static readonly Dictionary<string, CheckCase> Cases = CheckCase.All().ToDictionary(item => item.Name, StringComparer.Ordinal);

    private static readonly KnownDifferences Known = KnownDifferences.Read("check-differences.txt");

    public static TheoryData<string> Names => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Names))]
    public void Check_finds_what_Weaver_finds(string name)
    {
        var item = Cases[name];
        var run = ToolRun.Of(SharedData.Require("data", item.WorkingFolder), item.Args);
        Known.Judge(name, DifferenceSummary.Join(
            (run.Code == ExitCode.Clean) == (item.Exit == 0) ? null : $"exit code {(int)run.Code} for {item.Exit}",
            FindingComparison.Compare(run, item.Exit, item.Findings, item.Args.Contains("--v2"))));
    }

    [Fact]
    public void Every_known_difference_names_a_case()
    {
        Assert.SkipUnless(SharedData.IsPresent, "needs the recorded reference data");
        Assert.Empty(Known.Names.Except(Cases.Keys, StringComparer.Ordinal));
    }
}
