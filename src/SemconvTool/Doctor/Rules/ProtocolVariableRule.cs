using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>A sidecar sends protobuf over HTTP for every protocol that starts with 'http', and gRPC for every other word.</summary>
internal sealed class ProtocolVariableRule : IDoctorRule
{
    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        var variable = tracing.Environment.FindFirst(OtlpVariables.TracesProtocol, OtlpVariables.Protocol);
        if (variable is null or { Value: OtlpTarget.Grpc or OtlpTarget.Http or "http/protobuf" } || tracing.OtelAddress is not null || tracing.EndpointVariable is null)
        {
            return;
        }

        diagnostics.Report(VariableDiagnostics.Protocol(variable, variable.Value.StartsWith(OtlpTarget.Http, StringComparison.Ordinal) ? "protobuf over HTTP" : "gRPC"));
    }
}
