using System.Text.RegularExpressions;
using Semconv.Core.Yaml;
using Semconv.TestSupport;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Tests.Automation;

/// <summary>What people paste from <c>docs/ci.md</c> and <c>docs/live-check.md</c>.</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = File.ReadAllText(RepositoryRoot.Combine("docs/ci.md"));

    /// <summary>The first command of the guide, run as it stands; only the .NET SDK is a stand-in, which sends as tests would.</summary>
    [Fact]
    public async Task First_command_runs_as_it_stands()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a POSIX shell");
        var line = Commands(Guide).First();
        Assert.Equal("semconv run -- dotnet test", line);
        using var folder = new TestFolder().WriteProgram("bin/dotnet", $"#!/bin/sh\necho \"args $*\"\nexec '{ToolProcess.Path}' emit -r model --quiet\n")
            .WriteProgram("bin/semconv", $"#!/bin/sh\nexec '{ToolProcess.Path}' \"$@\"\n")
            .Write("model/a.yaml", EmitterModel.Attributes);
        using var tool = ToolProcess.Start(folder, "sh", ["-c", line]);
        var code = await tool.EndAsync();
        Assert.True(code == 0, tool.Error + tool.Output);
        Assert.Contains("args test\n", tool.Output, StringComparison.Ordinal);
        Assert.Contains("passed: ", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_give_the_action_inputs_that_it_has()
    {
        var steps = YamlOf(Guide).SelectMany(node => Assert.IsType<YamlSequence>(node).Items).Cast<YamlMapping>().ToList();
        Assert.Equal(2, steps.Count);
        Assert.All(steps, step =>
        {
            Assert.True(File.Exists(RepositoryRoot.Combine(step.Text("uses"), "action.yml")), step.Text("uses"));
            Assert.All(step.At("with").Keys(), input => Assert.Contains(input, ActionRunner.Inputs));
        });
    }

    /// <summary>Every command line of the guides is understood: what may be missing is a file, never an option.</summary>
    [Theory]
    [InlineData("docs/ci.md")]
    [InlineData("docs/live-check.md")]
    public void Command_lines_are_understood(string page)
    {
        var lines = Commands(File.ReadAllText(RepositoryRoot.Combine(page))).Where(line => line.StartsWith("semconv ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        foreach (var line in lines.Where(line => !line.Contains(" run ", StringComparison.Ordinal)))
        {
            using var folder = new TestFolder();
            var error = folder.Run(line.Split(' ')[1..]).Error;
            Assert.True(error.Contains("SC7001", StringComparison.Ordinal), $"{line}: {error}");
        }
    }

    private static IEnumerable<string> Commands(string page) => CommandLine().Matches(page).Select(match => match.Groups[1].Value);

    private static IEnumerable<YamlNode> YamlOf(string page)
    {
        foreach (Match block in YamlBlock().Matches(page))
        {
            var diagnostics = new DiagnosticBag();
            yield return YamlReader.Read(SourceText.From("guide", block.Groups[1].Value), diagnostics)!;
            Assert.Empty(diagnostics.ToImmutable());
        }
    }

    [GeneratedRegex("^\\$ (.+)$", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
