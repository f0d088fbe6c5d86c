using System.CommandLine;
using Semconv.Otlp.Export;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;

namespace SemconvTool.Options;

/// <summary>Where telemetry is sent, and how.</summary>
internal sealed class EndpointOptions
{
    private const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly Option<string> _endpoint = OptionFactory.Text(
        "url", $"The OTLP receiver; the variable {Variable} wins [default: http://localhost:4317]", "--endpoint");

    private readonly Option<string> _protocol = OptionFactory.Text(
        "name", $"{ExporterVariables.Grpc} or {ExporterVariables.Http} [default: {ExporterVariables.Http} where the path of the endpoint has /v1 or its port is 4318, else {ExporterVariables.Grpc}]", "--protocol");

    public void AddTo(Command command)
    {
        command.Add(_endpoint);
        command.Add(_protocol);
    }

    /// <summary>Notes what was said about a receiver that nothing is sent to.</summary>
    public void NoteUnused(CommandInvocation invocation, string instead, DiagnosticBag diagnostics)
    {
        Option[] options = [_endpoint, _protocol];
        foreach (var option in options.Where(invocation.Has))
        {
            diagnostics.Report(UsageDiagnostics.NoEffect(option.Name, $"leave it out: with '{instead}' nothing is sent"));
        }
    }

    /// <summary>The receiver; null when it is not well named, which is reported.</summary>
    public ExportEndpoint? Find(CommandInvocation invocation, WeaverConfiguration configuration, DiagnosticBag diagnostics)
    {
        var variables = new ExporterVariables(invocation.Environment, null);
        var named = variables.Endpoint?.Text ?? invocation.Value(_endpoint) ?? configuration.Text("emit.endpoint") ?? "http://localhost:4317";
        if (ExporterVariables.Parse(named, diagnostics) is not { } address)
        {
            return null;
        }

        var headers = variables.Headers(diagnostics);
        if (invocation.Value(_protocol) is not { } word)
        {
            return new ExportEndpoint(address, variables.ProtocolFor(address, diagnostics)) { Headers = headers };
        }

        if (ExporterVariables.ProtocolOf(word) is { } protocol)
        {
            return new ExportEndpoint(address, protocol) { Headers = headers };
        }

        diagnostics.Report(UsageDiagnostics.UnknownFormat(_protocol.Name, word, [ExporterVariables.Grpc, ExporterVariables.Http]));
        return null;
    }
}
