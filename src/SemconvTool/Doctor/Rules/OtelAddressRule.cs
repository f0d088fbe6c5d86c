using System.Globalization;
using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor.Rules;

/// <summary>The address of OTLP is a host and a port, and nothing around them.</summary>
internal sealed class OtelAddressRule : IDoctorRule
{
    private const int LastPort = 65535;

    /// <summary>What gRPC resolves by another way than as a host name.</summary>
    private static readonly string[] Resolvers = ["dns:", "unix:", "passthrough:", "xds:"];

    public void Examine(TracingConfiguration tracing, DiagnosticBag diagnostics)
    {
        if (tracing.Otlp is not { } target || (target.Protocol == OtlpTarget.Grpc && Resolvers.Any(prefix => target.Address.StartsWith(prefix, StringComparison.Ordinal))))
        {
            return;
        }

        var scheme = target.Address.IndexOf("://", StringComparison.Ordinal);
        var rest = scheme < 0 ? target.Address : target.Address[(scheme + "://".Length)..];
        var path = rest.IndexOf('/', StringComparison.Ordinal);
        var host = path < 0 ? rest : rest[..path];
        if (scheme >= 0 || path >= 0)
        {
            var right = target with { Address = host } is { Port: not null } ? host : $"{host}:{ExporterDiagnostics.UsualPort(target.Protocol)}";
            diagnostics.Report(ExporterDiagnostics.AddressForm(target, scheme < 0 ? "a path" : path < 0 ? "a scheme" : "a scheme and a path", right));
        }
        else if (target.Port is null)
        {
            diagnostics.Report(ExporterDiagnostics.WithoutPort(target, ExporterDiagnostics.UsualPort(target.Protocol)));
        }
        else if (!int.TryParse(target.Port, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > LastPort)
        {
            diagnostics.Report(ExporterDiagnostics.NoPortNumber(target));
        }
    }
}
