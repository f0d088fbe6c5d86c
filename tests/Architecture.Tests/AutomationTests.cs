using System.Text.RegularExpressions;
using Semconv.TestSupport;

namespace Architecture.Tests;

/// <summary>What runs on every change.</summary>
public sealed partial class AutomationTests
{
    private const string Script = ".ci/run";

    private static readonly string[] Guides = ["README.md", "CONTRIBUTING.md"];

    [Fact]
    public void Script_runs_the_command_that_the_guides_name()
    {
        var commands = Guides.Where(RepositoryFiles.Exists).Select(guide => TestCommand().Match(RepositoryFiles.Read(guide)).Groups[1].Value.TrimEnd()).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Equal(RunCommand().Match(RepositoryFiles.Read(Script)).Groups[1].Value, command));
    }

    [Fact]
    public void Script_can_be_run()
    {
        Assert.StartsWith("#!/usr/bin/env bash\n", RepositoryFiles.Read(Script), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.True(File.GetUnixFileMode(RepositoryRoot.Combine(Script)).HasFlag(UnixFileMode.UserExecute), $"chmod +x {Script}");
        }
    }

    [Fact]
    public void Workflows_pin_actions_to_commits() => Verdict.None(
        from path in Workflows()
        from line in RepositoryFiles.Read(path).Split('\n')
        where line.Contains("uses:", StringComparison.Ordinal) && !PinnedAction().IsMatch(line)
        select $"{path}: {line.Trim()}",
        "a tag can be moved: name the commit, and the tag in a comment");

    [Fact]
    public void Workflows_ask_for_little_and_end_in_time() => Verdict.None(
        from path in Workflows()
        let text = RepositoryFiles.Read(path)
        where !text.Contains("\npermissions:", StringComparison.Ordinal)
            || Count(text, "runs-on:") != Count(text, "timeout-minutes:")
        select path,
        "a workflow has permissions, every job a timeout");

    [Fact]
    public void Workflow_runs_the_script_and_checks_model_and_generated_files()
    {
        var text = RepositoryFiles.Read(".github/workflows/ci.yml");
        Assert.All(
            [$"run: {Script}\n", "-- check --future --format github\n", "-- generate --check --diagnostic-format github\n", "dotnet pack src/SemconvTool"],
            step => Assert.Contains(step, text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Workflows() => RepositoryFiles.Under(".github/workflows");

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex(@"[`\n](dotnet test[^`#\n]*)")]
    private static partial Regex TestCommand();

    [GeneratedRegex(@"\n(dotnet test.*?) 2>&1")]
    private static partial Regex RunCommand();

    [GeneratedRegex(@"uses: [\w./-]+@[0-9a-f]{40} # v\d")]
    private static partial Regex PinnedAction();
}
