using System.Text.Json;

namespace SemconvTool.Tests.Commands;

/// <summary><c>semconv stats</c>.</summary>
public sealed class StatsCommandTests
{
    [Fact]
    public void Text_is_the_default()
    {
        Assert.Contains("\n- Attributes\n  - count: 1\n", Run("stats --v2").Output, StringComparison.Ordinal);
        Assert.Contains("\n  - 2 groups\n    - 1 AttributeGroups\n", Run("stats").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stats --v2 --format json")]
    [InlineData("registry stats --v2 --format jsonl")]
    public void Json_has_weavers_keys(string line)
    {
        using var document = JsonDocument.Parse(Run(line).Output);
        Assert.Equal("v2", document.RootElement.GetProperty("version").GetString());
        Assert.Equal(1, document.RootElement.GetProperty("registry").GetProperty("spans").GetProperty("common").GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("yaml")]
    [InlineData("text")]
    public void Declared_counts_what_the_files_say(string format) =>
        Assert.Matches("\"?definition_v2_files\"?: 1", Run($"stats --declared --format {format}").Output);

    [Fact]
    public void Folder_gets_a_file_named_after_the_command()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        Assert.Empty(folder.Run("stats", "--v2=false", "--format", "yaml", "-o", "out").Output);
        Assert.StartsWith("version: v1\n", folder.Read("out/stats.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Format_that_nobody_has_is_a_usage_error() => Assert.Equal(ExitCode.Usage, Run("stats --format xml").Code);

    private static ToolResult Run(string line)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        return folder.Run(line.Split(' '));
    }
}
