using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>Zipkin takes a full URL with the path of its API; nothing is added to it.</summary>
internal sealed class ZipkinRule : IDoctorRule
{
    private const string PathOfSpans = "/api/v2/spans";

    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        if (tracing.ZipkinAddress is not { IsJudged: true } address)
        {
            return;
        }

        if (!address.Text.Contains("://", StringComparison.Ordinal) || !Uri.TryCreate(address.Text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            diagnostics.Report(ExporterDiagnostics.ZipkinAddress(address));
        }
        else if (!uri.AbsolutePath.EndsWith(PathOfSpans, StringComparison.Ordinal))
        {
            diagnostics.Report(ExporterDiagnostics.ZipkinPath(address, PathOfSpans));
        }
    }
}
