using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using SemconvTool.Registries.Fetching;

namespace SemconvTool.Registries.Snapshots;

/// <summary>The <c>git</c> of the machine, run in a repository of the user with the configuration of the user.</summary>
/// <param name="folder">Where it runs.</param>
/// <param name="environment">Says which program it is.</param>
/// <param name="indexFile">The index it works with; null for that of the repository.</param>
internal sealed class LocalGit(string folder, ToolEnvironment environment, string? indexFile = null)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    /// <summary>Variables that point git at another repository than that of the folder; a hook of git sets some of them.</summary>
    private static readonly ImmutableArray<string> Foreign =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_NAMESPACE", "GIT_PREFIX", "GIT_IMPLICIT_WORK_TREE", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_REPLACE_REF_BASE",
    ];

    /// <summary>Runs git and waits. It succeeded when <c>Error</c> is null.</summary>
    public (string Output, string? Error) Run(params string[] arguments)
    {
        var name = GitFetcher.ProgramOf(environment);
        if (ProgramFile.Find(name, environment) is not { } program)
        {
            return NotStarted(name);
        }

        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder };
        foreach (var variable in Foreign)
        {
            start.Environment.Remove(variable);
        }

        if (indexFile is not null)
        {
            start.Environment["GIT_INDEX_FILE"] = indexFile;
        }

        try
        {
            return ProgramRunner.Run(start, Timeout, environment.Cancellation) is not { } result
                ? NotStarted(name)
                : (Encoding.UTF8.GetString(result.Output.Span), result.ExitCode == 0 ? null : Reason(result.Error.Trim(), arguments[0]));
        }
        catch (FetchException exception)
        {
            return (string.Empty, exception.Message);
        }
    }

    private static (string Output, string Error) NotStarted(string name) => (string.Empty, $"the program '{name}' cannot be started");

    private static string Reason(string text, string command)
    {
        const string Mark = "fatal: ";
        var line = text.Split('\n')[0].TrimEnd('\r', '.');
        return line.Length == 0 ? $"git {command} failed" : line.StartsWith(Mark, StringComparison.Ordinal) ? line[Mark.Length..] : line;
    }
}
