using System.CommandLine;

namespace SemconvTool.CommandLine;

/// <summary>The options that every command takes, before or behind its name.</summary>
internal sealed class GlobalOptions
{
    public Option<bool> Debug { get; } = new("--debug")
    {
        Description = "Print which files are used, and the stack of a defect",
        Recursive = true,
    };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "Print results and problems only", Recursive = true };

    public Option<bool> Future { get; } = new("--future") { Description = "Make every warning an error", Recursive = true };

    /// <summary>Accepted for scripts written for Weaver: nothing here fetches from git.</summary>
    public Option<bool> AllowGitCredentials { get; } = new("--allow-git-credentials") { Hidden = true, Recursive = true };

    /// <summary>Not recursive: behind <c>generate</c> the name means a file of that command, as in Weaver.</summary>
    public Option<string> Config { get; } = new("--config")
    {
        Description = "Use this .weaver.toml instead of searching for one",
        HelpName = "file",
    };

    public void AddTo(Command root)
    {
        root.Add(Config);
        root.Add(Debug);
        root.Add(Quiet);
        root.Add(Future);
        root.Add(AllowGitCredentials);
    }
}
