using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>Applications are sampled by variables of OpenTelemetry; a sidecar is not.</summary>
internal sealed class SamplerVariableRule : IDoctorRule
{
    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        if (tracing.Environment.FindFirst(OtlpVariables.Sampler, OtlpVariables.SamplerArgument) is { } variable)
        {
            diagnostics.Report(VariableDiagnostics.Sampler(variable));
        }
    }
}
