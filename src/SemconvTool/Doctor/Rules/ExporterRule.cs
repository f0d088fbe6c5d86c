using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>Looks for an exporter at all, and for the settings of one that is not made.</summary>
internal sealed class ExporterRule : IDoctorRule
{
    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        var hasHalf = IsHalf(tracing.Otel, "otel", tracing, diagnostics) | IsHalf(tracing.Zipkin, "zipkin", tracing, diagnostics);
        var isWithoutProtocol = tracing.OtelAddress is not null;
        if (!tracing.HasExporter && !hasHalf && !isWithoutProtocol)
        {
            diagnostics.Report(ExporterDiagnostics.NoExporter(tracing.TracingPlace, tracing.SamplingRate is not null));
        }
    }

    /// <summary>In a cluster the endpoint is required, which another rule says; a variable can name it for OTLP.</summary>
    private static bool IsHalf(YamlMapping? block, string name, TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        if (block is null || tracing.Text(block, "endpointAddress") is not null || (name == "otel" && tracing.EndpointVariable is not null))
        {
            return false;
        }

        if (tracing.Form != ConfigurationForm.Kubernetes || block.Find("endpointAddress") is not null)
        {
            diagnostics.Report(ExporterDiagnostics.WithoutEndpoint(block.Head, name));
        }

        return true;
    }
}
