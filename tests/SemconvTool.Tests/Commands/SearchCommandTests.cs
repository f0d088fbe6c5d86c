namespace SemconvTool.Tests.Commands;

/// <summary><c>semconv search</c>.</summary>
public sealed class SearchCommandTests
{
    [Theory]
    [InlineData("search order", "shop.order.id\n")]
    [InlineData("registry search Order", "\n")]
    public void Names_are_printed_one_a_line(string line, string expected)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        Assert.Equal(new ToolResult(ExitCode.Clean, expected, string.Empty), folder.Run(line.Split(' ')));
    }

    [Theory]
    [InlineData("search")]
    [InlineData("search x --v2")]
    public void What_is_not_supported_is_a_usage_error(string line)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        Assert.Equal(ExitCode.Usage, folder.Run(line.Split(' ')).Code);
    }

    [Fact]
    public void Version_2_is_not_offered_where_it_is_refused()
    {
        using var folder = new TestFolder();
        Assert.DoesNotContain("--v2", folder.Run("search", "--help").Output, StringComparison.Ordinal);
        Assert.Contains("--v2", folder.Run("stats", "--help").Output, StringComparison.Ordinal);
    }
}
