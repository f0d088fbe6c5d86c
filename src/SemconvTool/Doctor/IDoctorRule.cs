using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor;

/// <summary>One trap of a Dapr configuration.</summary>
internal interface IDoctorRule
{
    void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics);
}
