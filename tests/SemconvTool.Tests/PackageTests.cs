using System.Diagnostics;
using Semconv.TestSupport;

namespace SemconvTool.Tests;

/// <summary>The package of the tool, installed and run as users do.</summary>
/// <remarks>
/// The folders of the user are left alone: home and package folder are the test's own, and the only source is the folder with the
/// package.
/// </remarks>
public sealed class PackageTests
{
    [Fact]
    public void Packed_tool_runs_from_a_path_and_from_a_manifest()
    {
        using var folder = new TestFolder();
        var packages = folder["packages"];
        Run(folder, RepositoryRoot.Path, "dotnet", ["pack", "src/SemconvTool", "--no-build", "-c", Configuration, "-o", packages]);
        Assert.Single(Directory.GetFiles(packages, "SemconvTool.*.nupkg"));
        folder.Write(
            "nuget.config",
            $"<configuration><packageSources><clear /><add key=\"local\" value=\"{packages}\" /></packageSources></configuration>");
        folder.Write("model/a.yaml", Models.Clean);
        var version = SemconvTool.CommandLine.ToolRunner.Version;

        Run(folder, folder.Root, "dotnet", ["tool", "install", "SemconvTool", "--version", version, "--tool-path", folder["tools"]]);
        var tool = Path.Combine(folder["tools"], OperatingSystem.IsWindows() ? "semconv.exe" : "semconv");
        Assert.Equal($"semconv {version}\n", Run(folder, folder.Root, tool, ["--version"]));
        Assert.StartsWith("registry_url: model\n", Run(folder, folder.Root, tool, ["resolve"]), StringComparison.Ordinal);

        folder.Write(
            ".config/dotnet-tools.json",
            $$"""{ "version": 1, "isRoot": true, "tools": { "semconvtool": { "version": "{{version}}", "commands": ["semconv"] } } }""");
        Run(folder, folder.Root, "dotnet", ["tool", "restore"]);
        Assert.Equal("[]\n", Run(folder, folder.Root, "dotnet", ["semconv", "check", "--format", "json"]));
    }

    /// <summary>Of this build, which is also that of the tool.</summary>
    private static string Configuration => Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    private static string Run(TestFolder folder, string workingFolder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DOTNET_CLI_HOME"] = folder["home"],
                ["DOTNET_NOLOGO"] = "1",
                ["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1",
                ["DOTNET_ADD_GLOBAL_TOOLS_TO_PATH"] = "0",
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            },
        };
        if (workingFolder == folder.Root)
        {
            start.Environment["NUGET_PACKAGES"] = folder["cache"];
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}{error.Result}");
        return output;
    }
}
