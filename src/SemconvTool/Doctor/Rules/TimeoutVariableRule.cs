using System.Globalization;
using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>The timeout of a variable is a number of milliseconds, unlike that of the configuration.</summary>
internal sealed class TimeoutVariableRule : IDoctorRule
{
    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        if (tracing.OtelAddress is null
            && tracing.Environment.FindFirst(OtlpVariables.TracesTimeout, OtlpVariables.Timeout) is { } variable
            && !int.TryParse(variable.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            diagnostics.Report(VariableDiagnostics.Timeout(variable));
        }
    }
}
