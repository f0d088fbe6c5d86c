namespace SemconvTool.Tests.Commands;

/// <summary><c>semconv explain</c>.</summary>
public sealed class ExplainCommandTests
{
    [Theory]
    [InlineData("SC3001")]
    [InlineData("sc3001")]
    [InlineData("unknown-attribute")]
    public void Page_is_found_by_id_and_name(string name)
    {
        using var folder = new TestFolder();
        var result = folder.Run("explain", name);
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.StartsWith("# SC3001 unknown-attribute\n\n## What it means\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_are_listed_without_an_id()
    {
        using var folder = new TestFolder();
        var lines = folder.Run("explain").Output.Split('\n');
        Assert.Equal("SC1001 not-utf8", lines[0]);
        Assert.Contains("SC7405 usage-no-registry", lines);
    }

    [Fact]
    public void Unknown_id_gives_the_nearest()
    {
        using var folder = new TestFolder();
        var result = folder.Run("explain", "unknown-atribute");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("help: write 'unknown-attribute'", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EventNameNotFound", "'EventNameNotFound' is what Weaver calls\nSC3018 incomplete-signal\n")]
    [InlineData("invalidsemconvspec", "\nSC1101 unknown-key\nSC1102 missing-key\n")]
    public void Kind_of_weaver_leads_to_our_ids(string kind, string expected)
    {
        using var folder = new TestFolder();
        var result = folder.Run("explain", kind);
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }
}
