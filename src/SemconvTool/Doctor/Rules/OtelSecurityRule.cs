using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>What does not say that it is plain text is encrypted, and a receiver without TLS gets nothing.</summary>
internal sealed class OtelSecurityRule : IDoctorRule
{
    private const string PortOfTls = "443";

    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        if (tracing.Otlp is not { } target || !tracing.IsEncrypted || target.Port == PortOfTls)
        {
            return;
        }

        if (target.Source is null && tracing.Form != ConfigurationForm.Kubernetes && tracing.Otel?.Find("isSecure") is null)
        {
            diagnostics.Report(ExporterDiagnostics.SecureByDefault(tracing.OtelAddress!.Place));
        }
        else if (target.Source is { } variable && !variable.Value.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Report(ExporterDiagnostics.SecureByEnvironment(target));
        }
    }
}
