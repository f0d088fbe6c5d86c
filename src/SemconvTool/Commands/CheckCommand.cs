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
    private readonly BaselineOptions _baseline = new();

    private readonly RegistryCommandOptions _options;

    private readonly Option<string> _format = OptionFactory.Choice(
        "format", DiagnosticOptions.Names, $"Print problems to standard output as {string.Join(", ", DiagnosticOptions.Names)}", "--format");

    private readonly Option<string> _failOn = OptionFactory.Choice(
        "level", ScreenReader.SeverityWords, "Fail on problems of error, warning or note [default: error]", "--fail-on");

    public CheckCommand() =>
        _options = new() { Policies = new PolicyOptions(), KnownProblems = new KnownProblemOptions(), Baseline = _baseline };

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv check", "check the registry of .weaver.toml, else the folder model"),
        ("semconv check -r model/dapr --future", "check a folder, warnings count as errors"),
        ("semconv check -p naming_conventions -p stability", "switch on packages of rules"),
        ("semconv check -p backwards-compatibility --baseline main", "find what breaks users"),
        ("semconv check --baseline-file known.txt --write-baseline", "adopt an old registry: only new problems count"),
        ("semconv check --format github", "annotate the lines of a pull request"),
    ];

    public void Declare(Command command)
    {
        _options.AddTo(command);
        command.Add(_format);
        command.Add(_failOn);
        _baseline.AddTo(command);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var session = RegistrySession.Start(invocation, _options, _format, _failOn);
        if (session.Load() is not { } source)
        {
            return session.Finish(null);
        }

        var baseline = _baseline.Given(invocation) is not null ? _baseline.Load(invocation, session) : null;
        session.Compile(source, baseline is null ? null : session.CompileBaseline(baseline));
        var written = _options.KnownProblems!.IsWriting(invocation) ? session.WriteKnownProblems() : null;
        return session.Finish($"{(written is null ? string.Empty : $"{written}\n")}checked {source.Path}: {RegistrySession.CountFiles(source)}");
    }
}
