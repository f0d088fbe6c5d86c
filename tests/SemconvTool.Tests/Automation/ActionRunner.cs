using System.Diagnostics;
using System.Text.RegularExpressions;
using Semconv.Core.Yaml;

namespace SemconvTool.Tests.Automation;

/// <summary>Runs the shell steps of the composite action in a folder, as a runner of GitHub does.</summary>
internal sealed partial class ActionRunner(TestFolder folder)
{
    private const string Path = ".github/actions/semconv-live-check/action.yml";

    private static readonly YamlMapping Action = RepositoryYaml.Read(Path);

    public static IEnumerable<YamlMapping> Steps => Assert.IsType<YamlSequence>(Action.At("runs.steps")).Items.Cast<YamlMapping>();

    public static IEnumerable<string> Inputs => Action.At("inputs").Keys();

    /// <summary>What the steps wrote to the files of the runner.</summary>
    public string Outputs => folder.Read("runner/output");

    /// <param name="name">The name of a step.</param>
    /// <param name="inputs">What the workflow gives; other inputs have their defaults.</param>
    public (int Code, string Output) Run(string name, Dictionary<string, string> inputs)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the steps are for a shell of Unix");
        Assert.All(inputs.Keys, key => Assert.Contains(key, Inputs));
        var step = Steps.Single(step => step.Text("name") == name);
        Assert.Equal("bash", step.Text("shell"));
        folder.Write("runner/output", string.Empty).Write("runner/path", string.Empty).Write("runner/step.sh", step.Text("run"));

        // The command line of a runner for 'shell: bash'.
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", folder["runner/step.sh"]])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["RUNNER_TEMP"] = folder["runner"];
        start.Environment["GITHUB_OUTPUT"] = folder["runner/output"];
        start.Environment["GITHUB_PATH"] = folder["runner/path"];
        start.Environment["GITHUB_STEP_SUMMARY"] = folder["runner/summary.md"];
        start.Environment["PATH"] = $"{folder["bin"]}:{start.Environment["PATH"]}";
        foreach (var variable in Assert.IsType<YamlMapping>(step.At("env")).Entries)
        {
            var input = InputReference().Match(((YamlScalar)variable.Value).Text).Groups[1].Value;
            start.Environment[variable.Key.Text] = inputs.GetValueOrDefault(input) ?? Action.Text($"inputs.{input}.default");
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }

    [GeneratedRegex(@"^\$\{\{ inputs\.([a-z-]+) \}\}$")]
    private static partial Regex InputReference();
}
