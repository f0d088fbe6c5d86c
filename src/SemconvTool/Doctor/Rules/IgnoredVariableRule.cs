using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>Where the configuration names an endpoint, a sidecar reads no variable of OTLP; the library of the exporter still reads headers and the timeout.</summary>
internal sealed class IgnoredVariableRule : IDoctorRule
{
    private const string Endpoint = "otel.endpointAddress";

    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        if (tracing.OtelAddress is null)
        {
            return;
        }

        Report(tracing, Endpoint, diagnostics, OtlpVariables.TracesEndpoint, OtlpVariables.Endpoint, OtlpVariables.TracesProtocol, OtlpVariables.Protocol);
        if (tracing.Otel!.Find("headers") is not null)
        {
            Report(tracing, "otel.headers", diagnostics, OtlpVariables.TracesHeaders, OtlpVariables.Headers);
        }

        if (tracing.Otel.Find("timeout") is not null)
        {
            Report(tracing, "otel.timeout", diagnostics, OtlpVariables.TracesTimeout, OtlpVariables.Timeout);
        }
    }

    private static void Report(TracingConfiguration tracing, string winner, DiagnosticBag diagnostics, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (tracing.Environment.Find(name) is { } variable)
            {
                diagnostics.Report(VariableDiagnostics.Ignored(variable, winner));
            }
        }
    }
}
