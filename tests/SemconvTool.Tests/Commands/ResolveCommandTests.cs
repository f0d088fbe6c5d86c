using System.Text.Json;

namespace SemconvTool.Tests.Commands;

/// <summary><c>semconv resolve</c>.</summary>
public sealed class ResolveCommandTests
{
    [Fact]
    public void Yaml_of_the_first_form_is_the_default()
    {
        var result = Run(Models.Clean, "resolve");
        Assert.Equal((ExitCode.Clean, true), (result.Code, result.Output.EndsWith('\n')));
        Assert.StartsWith("registry_url: model\ngroups:\n", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resolve --v2 -f json")]
    [InlineData("registry resolve --v2=true --format=json --lineage")]
    public void Second_form_has_the_attribute_at_its_signal(string line)
    {
        using var document = JsonDocument.Parse(Run(Models.Clean, line).Output);
        var span = Assert.Single(document.RootElement.GetProperty("registry").GetProperty("spans").EnumerateArray());
        Assert.Equal("shop.order.id", span.GetProperty("attributes")[0].GetProperty("key").GetString());
    }

    [Fact]
    public void Lines_form_is_one_line() => Assert.Equal(1, Run(Models.Clean, "resolve -f jsonl").Output.Count(character => character == '\n'));

    [Fact]
    public void Mute_prints_nothing() => Assert.Empty(Run(Models.Clean, "resolve -f mute").Output);

    [Fact]
    public void Output_file_is_written_and_left_alone_when_it_is_up_to_date()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        Assert.Empty(folder.Run("resolve", "-o", "out/registry.yaml").Output);
        Assert.StartsWith("registry_url: model\n", folder.Read("out/registry.yaml"), StringComparison.Ordinal);
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(folder["out/registry.yaml"], time);
        folder.Run("resolve", "-o", "out/registry.yaml");
        Assert.Equal(time, File.GetLastWriteTimeUtc(folder["out/registry.yaml"]));
        Assert.Single(Directory.GetFiles(folder["out"]));
    }

    [Fact]
    public void File_that_cannot_be_written_ends_with_three()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean).Write("out", "a file");
        var result = folder.Run("resolve", "-o", "out/registry.yaml");
        Assert.Equal(ExitCode.Refused, result.Code);
        Assert.Contains("error SC7301 (output-refused)", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_registry_is_not_printed()
    {
        var result = Run(Models.Broken, "resolve");
        Assert.Equal((ExitCode.Findings, string.Empty), (result.Code, result.Output));
    }

    [Fact]
    public void Unknown_format_is_a_usage_error()
    {
        var result = Run(Models.Clean, "resolve -f toml");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("help: write one of yaml, json, jsonl, mute\n", result.Error, StringComparison.Ordinal);
    }

    private static ToolResult Run(string model, string line)
    {
        using var folder = new TestFolder().Write("model/a.yaml", model);
        return folder.Run(line.Split(' '));
    }

    [Theory]
    [InlineData("resolve -f mute -o out")]
    [InlineData("stats --format mute -o out")]
    [InlineData("diff --baseline-registry model --format mute -o out")]
    public void Format_that_writes_nothing_writes_no_file(string line)
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean);
        var result = folder.Run(line.Split(' '));
        Assert.Equal((ExitCode.Clean, string.Empty), (result.Code, result.Output));
        Assert.Contains("changes nothing\nhelp: leave it out: the format 'mute' writes nothing", result.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(folder["out"]));
    }
}
