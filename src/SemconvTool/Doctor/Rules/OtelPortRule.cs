using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>4317 is gRPC, 4318 is HTTP; the two do not understand each other, and the exporter only logs it.</summary>
internal sealed class OtelPortRule : IDoctorRule
{
    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        if (tracing.Otlp is not { } target)
        {
            return;
        }

        var port = target.Address.Split('/').Select(part => target with { Address = part }).FirstOrDefault(part => part.Port is { Length: > 0 })?.Port;
        if ((port, target.Protocol) is ("4318", OtlpTarget.Grpc) or ("4317", OtlpTarget.Http))
        {
            diagnostics.Report(ExporterDiagnostics.OtherPort(target, port == "4318" ? OtlpTarget.Http : OtlpTarget.Grpc, port));
        }
    }
}
