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
    private const string Grpc = "grpc";
    private const string Http = "http/protobuf";

    private readonly Option<string> _endpoint = OptionFactory.Text(
        "url", $"The OTLP receiver; the variable {Variable} wins [default: http://localhost:4317]", "--endpoint");

    private readonly Option<string> _protocol = OptionFactory.Text(
        "name", $"{Grpc} or {Http} [default: {Http} where the path of the endpoint has /v1, else {Grpc}]", "--protocol");

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
    public (Uri Endpoint, OtlpProtocol Protocol)? Find(CommandInvocation invocation, WeaverConfiguration configuration, DiagnosticBag diagnostics)
    {
        var named = invocation.Environment.Variable(Variable) is { Length: > 0 } variable
            ? variable
            : invocation.Value(_endpoint) ?? configuration.Text("emit.endpoint") ?? "http://localhost:4317";
        if (!Uri.TryCreate(named, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https"))
        {
            diagnostics.Report(UsageDiagnostics.NotAnEndpoint(named));
            return null;
        }

        var isHttp = endpoint.AbsolutePath.Contains("/v1", StringComparison.Ordinal);
        switch (invocation.Value(_protocol))
        {
            case null:
                return (endpoint, isHttp ? OtlpProtocol.HttpProtobuf : OtlpProtocol.Grpc);
            case Grpc:
                return (endpoint, OtlpProtocol.Grpc);
            case Http:
                return (endpoint, OtlpProtocol.HttpProtobuf);
            case var other:
                diagnostics.Report(UsageDiagnostics.UnknownFormat(_protocol.Name, other, [Grpc, Http]));
                return null;
        }
    }
}
