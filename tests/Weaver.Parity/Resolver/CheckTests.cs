using Semconv.TestSupport;
using SemconvTool;

namespace Weaver.Parity.Resolver;

/// <summary>
/// Every registry of Weaver's resolver tests, checked with the recorded command line: the same outcome, every problem of Weaver
/// found at a line, and no error that Weaver does not have. Accepted differences are in <c>Resolver/differences.txt</c>.
/// </summary>
public sealed class CheckTests
{
    private static readonly Dictionary<string, CheckCase> Cases = CheckCase.All().ToDictionary(item => item.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_finds_what_Weaver_finds(string name) => ResolverDifferences.Judge(name, Compare(Cases[name]));

    [Fact]
    public void Every_known_difference_names_a_case()
    {
        SharedData.Require("data", "weaver-resolver");
        var catalogs = CatalogTests.Folders.Select(folder => $"{folder.Data}/catalog");
        Assert.Empty(ResolverDifferences.Names.Except(Cases.Keys.Concat(catalogs), StringComparer.Ordinal));
    }

    private static string? Compare(CheckCase item)
    {
        var run = ToolRun.Of(SharedData.Require("data", "weaver-resolver"), item.Args);
        if ((run.Code == ExitCode.Clean) != (item.Exit == 0))
        {
            return $"exit code {(int)run.Code}, Weaver has {item.Exit}\n{run.Output}{run.Error}";
        }

        return ReportedProblems.Compare(run, item.Problems);
    }
}
