using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Semconv.Otlp.Receiver;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.LiveChecking;
using SemconvTool.LiveChecking.Listening;
using SemconvTool.Options;
using SemconvTool.Session;

namespace SemconvTool.Commands;

/// <summary>Runs a command, takes the telemetry that it sends, and ends with its exit code and the verdict.</summary>
internal sealed class RunCommand : IToolCommand
{
    private static readonly ImmutableArray<string> ExitWords = ["either", "command", "verdict"];

    private readonly RegistryCommandOptions _registry = new() { Policies = new PolicyOptions(), Registry = new RegistryOptions { HasBuiltIn = true } };
    private readonly LiveCheckOptions _options = new();

    private readonly Argument<string[]> _command = new("command")
    {
        Description = "The command and its arguments, behind '--'; it runs in this folder and on this terminal",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _exitCode = OptionFactory.Choice(
        "word", ExitWords, "End with the code of the command unless that is 0 (either), always with it (command), or with the verdict [default: either]", "--exit-code");

    private readonly Option<string> _protocol = OptionFactory.Choice(
        "protocol", CommandVariables.Protocols, "What its exporters speak: grpc, http/protobuf, http/json [default: OTEL_EXPORTER_OTLP_PROTOCOL, else grpc]", "--protocol");

    private readonly Option<string> _drain = OptionFactory.Text("seconds", "Wait until nothing came for so long after the command has ended [default: 0.5]", "--drain");

    public string? Usage => "semconv run [options] -- command [argument...]";

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv run -- dotnet test", "run tests and check what they emit"),
        ("semconv run --expect scenario.yaml -- dapr run -f .", "fail unless the spans of a scenario are there"),
        ("semconv run --protocol http/protobuf -- npm test", "lead exporters that speak HTTP only"),
        ("semconv run --exit-code verdict -- ./smoke.sh", "end with what the check says, however the command ended"),
        ("semconv run --format sarif -o findings.sarif -- ./smoke.sh", "write findings for code scanning"),
    ];

    public void Declare(Command command)
    {
        command.Add(_command);
        _options.AddReportingTo(command);
        command.Add(_exitCode);
        command.Add(_drain);
        command.Add(_protocol);
        _registry.AddTo(command);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var session = RegistrySession.Start(invocation, _registry);
        var problems = new DiagnosticBag();
        var program = Program(invocation);
        var settings = new LiveCheckSettingsReader(_options, invocation, session.Configuration, problems).ReadFor(Listening(program, invocation, problems));
        var screen = new FindingScreenReader(session.Configuration, problems).Read();
        CheckCommandLine(invocation, problems);
        session.ReportUsage(problems);
        using var run = new LiveCheckRun(session, settings, screen);
        var report = run.Check();
        if (program.Problem is { } problem)
        {
            session.ReportUsage(ListeningDiagnostics.NotStarted(invocation.Value(_command)![0], problem));
            return session.Finish(null);
        }

        if (report is null)
        {
            return session.Finish(null);
        }

        var verdict = run.Finish(report, string.Create(CultureInfo.InvariantCulture, $"the command ended with {program.ExitCode}, its telemetry was checked against {run.Registry}"));
        return Weigh(program.ExitCode ?? 0, verdict, invocation.Value(_exitCode));
    }

    private WatchedProgram Program(CommandInvocation invocation)
    {
        var variable = invocation.Environment.Variable;
        var protocol = CommandVariables.Choose(invocation.Value(_protocol), variable(CommandVariables.ProtocolVariable));
        return new WatchedProgram([.. invocation.Value(_command) ?? []], invocation.Environment.WorkingFolder, new CommandVariables(protocol, variable), invocation.Environment.Cancellation);
    }

    private static ExitCode Weigh(int command, ExitCode verdict, string? word) => word switch
    {
        "command" => (ExitCode)command,
        "verdict" => verdict,
        _ => command != 0 ? (ExitCode)command : verdict,
    };

    private void CheckCommandLine(CommandInvocation invocation, DiagnosticBag problems)
    {
        var first = invocation.Value(_command)?.FirstOrDefault();
        if (first is null)
        {
            problems.Report(ListeningDiagnostics.NoCommand());
        }
        else if (first.StartsWith('-'))
        {
            problems.Report(UsageDiagnostics.UnknownOption(first, null));
        }

        foreach (var (option, words) in ((Option<string>, ImmutableArray<string>)[])[(_exitCode, ExitWords), (_protocol, CommandVariables.Protocols)])
        {
            if (invocation.Value(option) is { } word && !words.Contains(word))
            {
                problems.Report(UsageDiagnostics.UnknownChoice(option.Name, word, words));
            }
        }
    }

    private ListenSettings Listening(WatchedProgram program, CommandInvocation invocation, DiagnosticBag problems)
    {
        var drain = 0.5;
        if (invocation.Value(_drain) is { } text && !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out drain))
        {
            problems.Report(ListeningDiagnostics.NotSeconds(_drain.Name, text));
        }

        return new ListenSettings
        {
            Endpoints = [new ReceiverEndpoint("OTLP/gRPC", 0) { IsGrpc = true }, new ReceiverEndpoint("OTLP/HTTP", 0), new ReceiverEndpoint("Zipkin", 0)],
            Inactivity = TimeSpan.FromSeconds(drain),
            Settle = TimeSpan.FromDays(1),
            Work = program.RunAsync,
        };
    }
}
