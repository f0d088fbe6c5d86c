using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>An endpoint needs a protocol, which is one of two words: those of OpenTelemetry's variables are others.</summary>
internal sealed class OtelProtocolRule : IDoctorRule
{
    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        if (tracing.OtelAddress is null)
        {
            return;
        }

        var protocol = tracing.Text(tracing.Otel, "protocol");
        if (protocol is { IsJudged: true, Text: not (OtlpTarget.Grpc or OtlpTarget.Http) })
        {
            diagnostics.Report(ExporterDiagnostics.UnknownProtocol(protocol));
        }
        else if (protocol is null && (tracing.Form != ConfigurationForm.Kubernetes || tracing.Otel!.Find("protocol") is not null))
        {
            diagnostics.Report(ExporterDiagnostics.WithoutProtocol(tracing.OtelAddress.Place));
        }
    }
}
