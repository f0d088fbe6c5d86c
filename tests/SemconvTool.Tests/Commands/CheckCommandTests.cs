using System.Text.Json;

namespace SemconvTool.Tests.Commands;

/// <summary><c>semconv check</c>.</summary>
public sealed class CheckCommandTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("registry check")]
    public void Clean_registry_gives_zero_and_a_line_of_what_was_done(string command)
    {
        var result = Run(Models.Clean, command);
        Assert.Equal((ExitCode.Clean, string.Empty), (result.Code, result.Output));
        Assert.Matches(@"^checked model: 1 file \(read \d+ ms, parse \d+ ms, resolve \d+ ms\)\n$", result.Error);
    }

    [Fact]
    public void Broken_registry_gives_one_and_points_at_the_place()
    {
        var result = Run(Models.Broken, "check --quiet");
        Assert.Equal((ExitCode.Findings, string.Empty), (result.Code, result.Output));
        Assert.StartsWith("model/a.yaml:11:14: error SC3", result.Error, StringComparison.Ordinal);
        Assert.Contains("\n 11 |       - ref: shop.order.idd\n    |              ^^^^^^^^^^^^^^\n", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n\n1 error, 1 note\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_leave_the_exit_code_unless_the_future_is_asked_for()
    {
        Assert.Equal(ExitCode.Clean, Run(Models.Warned, "check").Code);
        var future = Run(Models.Warned, "check --future");
        Assert.Equal(ExitCode.Findings, future.Code);
        Assert.Contains(": error SC", future.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, Run(Models.Warned, "--future registry check").Code);
    }

    [Theory]
    [InlineData("check --format json --quiet")]
    [InlineData("check --diagnostic-format json --diagnostic-stdout --quiet")]
    [InlineData("check --diagnostic-format=json --diagnostic-stdout=true --quiet")]
    public void Json_goes_to_standard_output_also_when_there_is_nothing_to_say(string command)
    {
        Assert.Equal("[]\n", Run(Models.Clean, command).Output);
        var result = Run(Models.Broken, command);
        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal("model/a.yaml", document.RootElement[0].GetProperty("path").GetString());
        Assert.Empty(result.Error);
    }

    [Theory]
    [InlineData("github")]
    [InlineData("gh_workflow_command")]
    public void Workflow_commands_go_where_problems_go(string format)
    {
        var result = Run(Models.Broken, $"check --quiet --diagnostic-format {format}");
        Assert.StartsWith("::error file=model/a.yaml,line=11,col=14,", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_need_a_terminal_or_force_and_obey_no_color()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Broken);
        Assert.DoesNotContain("\e", folder.Run("check").Error, StringComparison.Ordinal);
        folder.Variables["FORCE_COLOR"] = "1";
        Assert.Contains("\e[31m", folder.Run("check").Error, StringComparison.Ordinal);
        folder.Variables["NO_COLOR"] = "1";
        Assert.DoesNotContain("\e", folder.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Registry_of_the_configuration_is_checked_from_every_folder_of_the_repository()
    {
        using var folder = new TestFolder()
            .Write(".git/HEAD", "x").Write(".weaver.toml", "[registry]\npath = 'models/shop'\n[diagnostics]\nformat = 'json'\nstdout = true\n")
            .Write("models/shop/a.yaml", Models.Broken).Write("src/x", "");
        folder.WorkingFolder = folder["src"];
        Assert.Contains("\"path\": \"../models/shop/a.yaml\"", folder.Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Typed_option_wins_over_the_configuration()
    {
        using var folder = new TestFolder()
            .Write(".weaver.toml", "[registry]\npath = 'broken'").Write("broken/a.yaml", Models.Broken).Write("good/a.yaml", Models.Clean);
        Assert.Equal(ExitCode.Findings, folder.Run("check").Code);
        Assert.Equal(ExitCode.Clean, folder.Run("check", "-r", "good").Code);
    }

    [Fact]
    public void Policies_of_the_configuration_are_not_passed_over_in_silence()
    {
        using var folder = new TestFolder().Write(".weaver.toml", "[policy]\npaths = ['rules']").Write("model/a.yaml", Models.Clean);
        Assert.Equal(ExitCode.Usage, folder.Run("check").Code);
        Assert.Equal(ExitCode.Clean, folder.Run("check", "--skip-policies").Code);
    }

    [Fact]
    public void Policies_in_the_registry_folder_are_warned_of_unless_skipped()
    {
        using var folder = new TestFolder().Write("model/a.yaml", Models.Clean).Write("model/rules/a.rego", "package after_resolution");
        var result = folder.Run("check");
        Assert.Equal(ExitCode.Clean, result.Code);
        Assert.Contains("warning SC7007 (input-policies-unused): a policy file of the registry folder is not run\n", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SC7007", folder.Run("check", "--skip-policies").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_dependency_nothing_is_resolved()
    {
        using var folder = new TestFolder().Write("main/manifest.yaml", Models.Manifest("main", ("base", "nowhere"))).Write("main/a.yaml", Models.Broken);
        var result = folder.Run("check", "-r", "main", "--quiet");
        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.EndsWith("\n\n1 error\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Problem_of_a_dependency_fails_the_check()
    {
        using var folder = new TestFolder()
            .Write("main/manifest.yaml", Models.Manifest("main", ("base", "base"))).Write("main/a.yaml", Models.Clean)
            .Write("base/manifest.yaml", Models.Manifest("base")).Write("base/b.yaml", Models.Broken);
        var result = folder.Run("check", "-r", "main");
        Assert.Equal(ExitCode.Findings, result.Code);
        Assert.Contains("base/b.yaml:11:14: error", result.Error, StringComparison.Ordinal);
        Assert.Contains("checked main: 2 files", result.Error, StringComparison.Ordinal);
    }

    private static ToolResult Run(string model, string line)
    {
        using var folder = new TestFolder().Write("model/a.yaml", model);
        return folder.Run(line.Split(' '));
    }
}
