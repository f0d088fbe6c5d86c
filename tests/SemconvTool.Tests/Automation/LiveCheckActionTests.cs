using System.Text.RegularExpressions;
using Semconv.Core.Yaml;

namespace SemconvTool.Tests.Automation;

/// <summary>The composite action for GitHub: its steps are run by a shell, with the real tool where they call it.</summary>
public sealed partial class LiveCheckActionTests
{
    private const string Check = "Check";

    /// <summary>Prints each argument in a line of its own, and ends as it is told to.</summary>
    private const string Stub = "#!/usr/bin/env bash\nprintf '%s\\n' \"$@\"\nexit \"${STUB_CODE:-0}\"\n";

    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "semconv");

    [Fact]
    public void Inputs_reach_the_shell_as_variables_only()
    {
        Assert.All(ActionRunner.Steps.Where(step => step.Find("run") is not null), step => Assert.DoesNotContain("${{", step.Text("run"), StringComparison.Ordinal));
        Assert.All(ActionRunner.Steps.Where(step => step.Find("uses") is not null), step => Assert.Matches(Pinned(), step.Text("uses")));
    }

    [Fact]
    public void Recorded_telemetry_is_checked_by_the_real_tool_and_the_report_kept()
    {
        using var folder = Recorded();
        var runner = new ActionRunner(folder);
        var (code, output) = runner.Run(Check, new() { ["files"] = "one.jsonl\n\ntwo parts.jsonl\n", ["registry"] = "model", ["tool"] = Tool });
        var expected = folder.Run("live-check", "one.jsonl", "two parts.jsonl", "-r", "model", "--format", "github");
        Assert.Equal((int)expected.Code, code);
        Assert.Equal($"exit-code={code}\nreport={folder["runner/semconv-report/live-check.txt"]}\n", runner.Outputs);
        Assert.Equal(expected.Output, folder.Read("runner/semconv-report/live-check.txt"));
        Assert.Contains(expected.Output, output, StringComparison.Ordinal);
        Assert.NotEmpty(folder.Read("runner/summary.md"));
    }

    [Theory]
    [InlineData("sarif", "sarif")]
    [InlineData("junit", "xml")]
    [InlineData("findings", "jsonl")]
    [InlineData("text", "txt")]
    public void Report_has_the_name_of_its_form(string format, string extension)
    {
        using var folder = Recorded();
        new ActionRunner(folder).Run(Check, new() { ["files"] = "one.jsonl", ["registry"] = "model", ["format"] = format, ["tool"] = Tool });
        Assert.True(File.Exists(folder[$"runner/semconv-report/live-check.{extension}"]));
    }

    [Fact]
    public void Missing_file_fails_the_step_with_the_code_of_the_tool()
    {
        using var folder = new TestFolder();
        var runner = new ActionRunner(folder);
        var (code, output) = runner.Run(Check, new() { ["files"] = "missing.jsonl", ["tool"] = Tool });
        Assert.Equal((int)ExitCode.Usage, code);
        Assert.Contains("missing.jsonl", output, StringComparison.Ordinal);
        Assert.StartsWith("exit-code=2\n", runner.Outputs, StringComparison.Ordinal);
    }

    /// <summary>What <c>semconv run</c> does with them is tested where it is.</summary>
    [Fact]
    public void Command_is_handed_on_whole_with_all_options()
    {
        using var folder = new TestFolder();
        var tool = folder.WriteProgram("bin/semconv", Stub);
        var (code, output) = new ActionRunner(tool).Run(Check, new()
        {
            ["command"] = "dotnet test --filter 'a b' && echo \"$HOME\"", ["registry"] = "my model", ["profile"] = "target", ["fail-on"] = "improvement", ["expect"] = "scenario.yaml",
        });
        Assert.Equal(0, code);
        Assert.Equal(
            [
                "run", "--profile", "target", "--fail-on", "improvement", "--format", "github", "--output", folder["runner/semconv-report/live-check.txt"],
                "--registry", "my model", "--expect", "scenario.yaml", "--", "bash", "-eo", "pipefail", "-c", "dotnet test --filter 'a b' && echo \"$HOME\"",
            ],
            output.TrimEnd().Split('\n'));
    }

    /// <summary>The step as a runner runs it, with the real tool on the path, which runs a command that sends to it.</summary>
    [Theory]
    [InlineData("model", 0, "passed: ")]
    [InlineData("other", 1, "failed: ")]
    public void Command_is_run_by_the_real_tool_and_its_telemetry_checked(string sent, int expected, string verdict)
    {
        using var folder = Recorded();
        folder.Write("model/sdk.yaml", EmitterModel.Attributes).Write("other/shop.yaml", folder.Read("model/shop.yaml").Replace("shop.order.id", "shop.unknown", StringComparison.Ordinal));
        folder.WriteProgram("bin/semconv", $"#!/bin/sh\nexec '{Tool}' \"$@\"\n");
        var runner = new ActionRunner(folder);
        var (code, output) = runner.Run(Check, new() { ["command"] = $"echo sending | cat\nsemconv emit -r {sent} --quiet", ["registry"] = "model", ["format"] = "github" });
        Assert.True(expected == code, output);
        Assert.Equal($"exit-code={expected}\nreport={folder["runner/semconv-report/live-check.txt"]}\n", runner.Outputs);
        Assert.Contains(verdict, folder.Read("runner/summary.md"), StringComparison.Ordinal);
        Assert.Contains("sending", output, StringComparison.Ordinal);
        Assert.Contains("the command ended with 0", output, StringComparison.Ordinal);
        Assert.Equal(expected == 1, output.Contains("::error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("false | true", 1)]
    [InlineData("exit 9", 9)]
    [InlineData("true", 4)]
    public void Code_of_the_command_is_that_of_the_step_and_silence_is_not_green(string command, int expected)
    {
        using var folder = Recorded();
        var runner = new ActionRunner(folder);
        var (code, output) = runner.Run(Check, new() { ["command"] = command, ["registry"] = "model", ["tool"] = Tool });
        Assert.True(expected == code, output);
        Assert.StartsWith($"exit-code={expected}\n", runner.Outputs, StringComparison.Ordinal);
        Assert.Contains("SC8201", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verdict_of_the_tool_is_that_of_the_step()
    {
        using var folder = new TestFolder();
        var runner = new ActionRunner(folder.WriteProgram("bin/semconv", Stub.Replace("${STUB_CODE:-0}", "4", StringComparison.Ordinal)));
        Assert.Equal(4, runner.Run(Check, new() { ["command"] = "true" }).Code);
        Assert.StartsWith("exit-code=4\n", runner.Outputs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("true", "one.jsonl")]
    public void One_of_command_and_files_is_needed(string command, string files)
    {
        using var folder = new TestFolder();
        var (code, output) = new ActionRunner(folder).Run(Check, new() { ["command"] = command, ["files"] = files, ["tool"] = Tool });
        Assert.Equal(2, code);
        Assert.StartsWith("::error::give 'command' or 'files'", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tool_is_installed_into_the_folder_of_the_runner()
    {
        using var folder = new TestFolder();
        folder.WriteProgram("bin/dotnet", Stub);
        var (code, output) = new ActionRunner(folder).Run("Install semconv", new() { ["version"] = "1.2.3", ["source"] = "my packages" });
        Assert.Equal(0, code);
        Assert.Equal(["tool", "install", "SemconvTool", "--tool-path", folder["runner/semconv"], "--version", "1.2.3", "--add-source", "my packages"], output.TrimEnd().Split('\n'));
        Assert.Equal($"{folder["runner/semconv"]}\n", folder.Read("runner/path"));
    }

    private static TestFolder Recorded()
    {
        var folder = new TestFolder().Write("model/shop.yaml", """
            groups:
              - id: registry.shop
                type: attribute_group
                brief: Shop.
                attributes:
                  - id: shop.order.id
                    type: string
                    brief: The order.
                    stability: stable
                    examples: ["a"]
              - id: span.shop.order
                type: span
                span_kind: internal
                brief: An order.
                stability: stable
                attributes:
                  - ref: shop.order.id

            """);
        var examples = folder.Run("emit", "-r", "model", "--stdout", "--seed", "one").Output;
        Assert.NotEmpty(examples);
        return folder.Write("one.jsonl", examples).Write("two parts.jsonl", folder.Run("emit", "-r", "model", "--stdout", "--seed", "two").Output);
    }

    [GeneratedRegex("^[\\w./-]+@[0-9a-f]{40}$")]
    private static partial Regex Pinned();
}
