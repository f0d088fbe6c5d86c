using System.Collections.Immutable;
using System.CommandLine;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.LiveChecking;
using SemconvTool.Options;
using SemconvTool.Session;

namespace SemconvTool.Commands;

/// <summary>Checks telemetry, recorded or as services send it, against a registry, and the shape of its traces.</summary>
internal sealed class LiveCheckCommand : IToolCommand
{
    private readonly RegistryCommandOptions _registry = new() { Policies = new PolicyOptions(), Registry = new RegistryOptions { HasBuiltIn = true } };
    private readonly LiveCheckOptions _options = new();

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv live-check traces.jsonl", "check recorded telemetry against the registry here, else against Dapr's"),
        ("semconv live-check traces.pb metrics.pb --profile target", "report what Dapr always does as well"),
        ("semconv live-check --listen", "check what running services send to ports 4317 and 4318 until Ctrl-C"),
        ("semconv live-check traces.jsonl --tree", "show the broken traces as trees"),
        ("semconv live-check traces.jsonl --expect scenario.yaml", "fail unless the spans of a scenario are there"),
        ("semconv live-check traces.jsonl --baseline known.txt --update-baseline", "adopt a system as it is: only new findings count"),
        ("semconv live-check traces.jsonl --format sarif -o findings.sarif", "write findings for code scanning"),
        ("cat traces.jsonl | semconv live-check - --format findings", "print a JSON object for each finding"),
    ];

    public void Declare(Command command)
    {
        _options.AddTo(command);
        _registry.AddTo(command);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var session = RegistrySession.Start(invocation, _registry);
        var problems = new DiagnosticBag();
        var settings = new LiveCheckSettingsReader(_options, invocation, session.Configuration, problems).Read();
        var screen = new FindingScreenReader(session.Configuration, problems).Read();
        session.ReportUsage(problems);
        using var run = new LiveCheckRun(session, settings, screen);
        return run.Check() is { } report
            ? run.Finish(report, $"checked {string.Join(", ", report.Inputs)} against {run.Registry}")
            : session.Finish(null);
    }
}
