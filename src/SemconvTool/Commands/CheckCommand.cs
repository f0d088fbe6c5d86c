using System.Collections.Immutable;
using System.CommandLine;
using Semconv.Core;
using SemconvTool.CommandLine;
using SemconvTool.Options;
using SemconvTool.Session;

namespace SemconvTool.Commands;

/// <summary>Reads a registry and everything it depends on, and prints what is wrong with it.</summary>
internal sealed class CheckCommand : IToolCommand
{
    private readonly RegistryCommandOptions _options = new() { Policies = new PolicyOptions() };

    private readonly Option<string> _format = OptionFactory.Choice(
        DiagnosticOptions.Names, "Print problems to standard output as text, json or github", "--format");

    private readonly Option<string> _baseline = OptionFactory.Text("path", "Not supported yet", "--baseline-registry");

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv check", "check the registry of .weaver.toml, else the folder model"),
        ("semconv check -r model/dapr --future", "check a folder, warnings count as errors"),
        ("semconv check --format github", "annotate the lines of a pull request"),
    ];

    public void Declare(Command command)
    {
        _options.AddTo(command);
        command.Add(_format);
        _baseline.Hidden = true;
        command.Add(_baseline);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var session = RegistrySession.Start(invocation, _options, _format);
        if (invocation.Has(_baseline))
        {
            session.Diagnostics.Report(UsageDiagnostics.Unsupported("--baseline-registry", "leave it out to check the registry alone"));
        }

        if (session.Load() is not { } source)
        {
            return session.Finish(null);
        }

        session.Compile(source);
        return session.Finish($"checked {source.Path}: {RegistrySession.CountFiles(source)}");
    }
}
