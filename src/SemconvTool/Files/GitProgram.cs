using System.ComponentModel;
using System.Diagnostics;

namespace SemconvTool.Files;

/// <summary>The <c>git</c> of the machine, run in one folder.</summary>
/// <param name="folder">Where it runs.</param>
/// <param name="indexFile">The index it works with; null for that of the repository.</param>
internal sealed class GitProgram(string folder, string? indexFile = null)
{
    /// <summary>Runs git and waits. It succeeded when <c>Error</c> is null.</summary>
    public (string Output, string? Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (indexFile is not null)
        {
            start.Environment["GIT_INDEX_FILE"] = indexFile;
        }

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var said = error.GetAwaiter().GetResult().Trim();
            return (output, process.ExitCode == 0 ? null : said.Length > 0 ? Reason(said) : $"git {arguments[0]} failed");
        }
        catch (Win32Exception exception)
        {
            return (string.Empty, $"the program 'git' cannot be started: {exception.Message}");
        }
    }

    private static string Reason(string text)
    {
        const string Mark = "fatal: ";
        var line = text.Split('\n')[0].TrimEnd('\r', '.');
        return line.StartsWith(Mark, StringComparison.Ordinal) ? line[Mark.Length..] : line;
    }
}
