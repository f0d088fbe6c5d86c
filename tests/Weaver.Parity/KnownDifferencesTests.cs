using SemconvTool;
using Weaver.Parity.Checks;

namespace Weaver.Parity;

/// <summary>A known difference excuses itself and nothing else.</summary>
public sealed class KnownDifferencesTests
{
    private static readonly KnownDifferences Known = new("list.txt", ["# case", "", "a | lacks error X of y | said otherwise"]);

    [Theory]
    [InlineData("a", "lacks error X of y\nand details", true)]
    [InlineData("a", "lacks error X of z", false)]
    [InlineData("a", "2 times lacks error X of y", false)]
    [InlineData("a", null, false)]
    [InlineData("b", "lacks error X of y", false)]
    [InlineData("b", null, true)]
    public void Only_the_listed_difference_passes(string name, string? difference, bool passes) =>
        Assert.Equal(passes, Record.Exception(() => Known.Judge(name, difference)) is null);

    [Fact]
    public void Kind_that_our_table_does_not_know_is_lacked()
    {
        var run = new ToolRun(ExitCode.Clean, "[]", string.Empty);
        Assert.StartsWith("lacks warning Unheard of x\n", FindingComparison.Compare(run, 0, [new RecordedFinding("Unheard", false, ["x"], false)], isV2: true), StringComparison.Ordinal);
        Assert.Null(FindingComparison.Compare(run, 0, [new RecordedFinding("UnstableFileFormat", false, [], false)], isV2: true));
    }

    [Fact]
    public void One_finding_of_ours_answers_one_of_Weavers()
    {
        const string Problem = """{"id": "SC3001", "name": "n", "severity": "error", "message": "attribute 'x' is not defined", "line": 1}""";
        var run = new ToolRun(ExitCode.Findings, $"[{Problem}]", string.Empty);
        var finding = new RecordedFinding("UnresolvedAttributeRef", true, ["x"], false);
        Assert.Null(FindingComparison.Compare(run, 1, [finding], isV2: true));
        Assert.StartsWith("lacks error", FindingComparison.Compare(run, 1, [finding, finding], isV2: true), StringComparison.Ordinal);
        Assert.StartsWith("has error SC3001 of x", FindingComparison.Compare(run, 1, [], isV2: true), StringComparison.Ordinal);
    }
}
