using Semconv.Core.Yaml;
using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>Looks for the keys that the schema of a cluster requires; a sidecar that reads a file has defaults for them.</summary>
internal sealed class RequiredKeyRule : IDoctorRule
{
    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        if (tracing.Form != ConfigurationForm.Kubernetes)
        {
            return;
        }

        Require(tracing.Tracing, "spec.tracing", ("samplingRate", "\"1\""), diagnostics);
        Require(tracing.Otel, "spec.tracing.otel", ("endpointAddress", "\"otel-collector.observability:4317\""), diagnostics);
        Require(tracing.Otel, "spec.tracing.otel", ("protocol", "grpc"), diagnostics);
        Require(tracing.Otel, "spec.tracing.otel", ("isSecure", "false"), diagnostics);
        Require(tracing.Zipkin, "spec.tracing.zipkin", ("endpointAddress", "\"http://zipkin:9411/api/v2/spans\""), diagnostics);
    }

    private static void Require(YamlMapping? parent, string path, (string Key, string Example) wanted, DiagnosticBag diagnostics)
    {
        if (parent is not null && parent.Find(wanted.Key) is null)
        {
            diagnostics.Report(FileDiagnostics.RequiredKey(parent.Head, path, wanted.Key, wanted.Example));
        }
    }
}
