using System.Text.RegularExpressions;
using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>A timeout is a duration as Go writes it; a number alone is none.</summary>
internal sealed partial class OtelTimeoutRule : IDoctorRule
{
    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        if (tracing.Text(tracing.Otel, "timeout") is { IsJudged: true } timeout && !Duration().IsMatch(timeout.Text))
        {
            diagnostics.Report(ExporterDiagnostics.Timeout(timeout));
        }
    }

    [GeneratedRegex(@"^\+?(?:0|(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+)$")]
    private static partial Regex Duration();
}
