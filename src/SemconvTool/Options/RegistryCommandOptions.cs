using System.CommandLine;

namespace SemconvTool.Options;

/// <summary>The options that commands over a registry share.</summary>
internal sealed class RegistryCommandOptions
{
    public RegistryOptions Registry { get; init; } = new();

    public DiagnosticOptions Diagnostics { get; } = new();

    /// <summary>Null for commands that Weaver runs without policies.</summary>
    public PolicyOptions? Policies { get; init; }

    /// <summary>Only <c>check</c> has them; the others follow the configuration file.</summary>
    public KnownProblemOptions? KnownProblems { get; init; }

    /// <summary>Only for commands whose rules compare with an older registry.</summary>
    public BaselineOptions? Baseline { get; init; }

    /// <summary>Null for <c>generate</c>, where the name means another file.</summary>
    public Option<string>? Config { get; init; } = OptionFactory.Text("file", "Use this .weaver.toml instead of searching for one", "--config");

    public void AddTo(Command command)
    {
        Registry.AddTo(command);
        Policies?.AddTo(command);
        KnownProblems?.AddTo(command);
        Diagnostics.AddTo(command);
        if (Config is not null)
        {
            command.Add(Config);
        }
    }
}
