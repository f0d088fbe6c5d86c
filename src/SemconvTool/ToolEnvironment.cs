namespace SemconvTool;

/// <summary>All that a command sees of the world besides files: streams, variables, the working folder, an interrupt.</summary>
internal sealed record ToolEnvironment(TextWriter Output, TextWriter Error, string WorkingFolder)
{
    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Opens standard input.</summary>
    public Func<Stream> OpenInput { get; init; } = () => Stream.Null;

    /// <summary>The columns of the terminal.</summary>
    public Func<int> Width { get; init; } = () => 120;

    /// <summary>The rows of the terminal.</summary>
    public Func<int> Height { get; init; } = () => 24;

    /// <summary>Tells how time passes.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Set by Ctrl-C.</summary>
    public CancellationToken Cancellation { get; init; }

    public static ToolEnvironment OfProcess(TextWriter output, TextWriter error, CancellationToken cancellation) =>
        new(output, error, Environment.CurrentDirectory)
        {
            Variable = Environment.GetEnvironmentVariable,
            OpenInput = Console.OpenStandardInput,
            Width = () => Console.WindowWidth is > 0 and var width ? width : 120,
            Height = () => Console.WindowHeight is > 0 and var height ? height : 24,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Cancellation = cancellation,
        };

    /// <summary>The full path of what a user typed.</summary>
    public string FullPath(string typed) => Path.GetFullPath(typed, WorkingFolder);

    /// <summary>A full path as the user would type it: from the working folder, with forward slashes.</summary>
    public string Shown(string fullPath) => Path.GetRelativePath(WorkingFolder, fullPath).Replace('\\', '/');

    /// <summary>Whether a stream may be coloured (no-color.org, and what most tools do to force it).</summary>
    public bool UseColors(bool isTerminal) =>
        string.IsNullOrEmpty(Variable("NO_COLOR"))
        && (!string.IsNullOrEmpty(Variable("FORCE_COLOR")) || (isTerminal && Variable("TERM") != "dumb"));
}
