using System.Globalization;
using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>The sampling rate is text that is read as a number; what cannot be read is a rate that nobody wants.</summary>
internal sealed class SamplingRule : IDoctorRule
{
    private const double LowRate = 0.01;

    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        if (tracing.SamplingRate is not { } rate)
        {
            ReportMissing(tracing, diagnostics);
            return;
        }

        if (!rate.IsJudged || tracing.Tracing!.Find("samplingRate") is null)
        {
            return;
        }

        if (!double.TryParse(rate.Text, NumberStyles.Float & ~(NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite), CultureInfo.InvariantCulture, out var value))
        {
            diagnostics.Report(SamplingDiagnostics.NotANumber(rate));
        }
        else if (double.IsNaN(value) || value is < 0 or > 1)
        {
            diagnostics.Report(SamplingDiagnostics.OutOfRange(rate, value > 1 ? "every trace is recorded" : "no trace is recorded unless the caller records it"));
        }
        else if (value == 0)
        {
            diagnostics.Report(SamplingDiagnostics.Off(rate.Place));
        }
        else if (value < LowRate)
        {
            diagnostics.Report(SamplingDiagnostics.Low(rate, value));
        }
    }

    /// <summary>A cluster requires the key; an endpoint from the environment makes the rate 1.</summary>
    private static void ReportMissing(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        var isSaid = tracing.Form == ConfigurationForm.Kubernetes && tracing.Tracing?.Find("samplingRate") is null;
        var isFromEnvironment = tracing.OtelAddress is null && tracing.EndpointVariable is not null;
        if (tracing.HasExporter && !isSaid && !isFromEnvironment)
        {
            diagnostics.Report(SamplingDiagnostics.Missing(tracing.TracingPlace));
        }
    }
}
