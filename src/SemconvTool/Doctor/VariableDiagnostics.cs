using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor;

/// <summary>Which variables of the environment do not do what they say.</summary>
internal static class VariableDiagnostics
{
    public static readonly DiagnosticDescriptor IgnoredDescriptor = new(
        "SC7550", "variable-ignored", Severity.Warning, "The configuration wins over a variable of OpenTelemetry.");

    public static readonly DiagnosticDescriptor ProtocolDescriptor = new(
        "SC7552", "variable-protocol", Severity.Warning, "A sidecar takes the protocol of a variable for another one.");

    public static readonly DiagnosticDescriptor SamplerDescriptor = new(
        "SC7553", "variable-sampler", Severity.Warning, "A sidecar does not read the sampler of OpenTelemetry.");

    public static readonly DiagnosticDescriptor TimeoutDescriptor = new(
        "SC7554", "variable-timeout", Severity.Error, "The timeout of a variable is no number, so the sidecar does not start.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [IgnoredDescriptor, ProtocolDescriptor, SamplerDescriptor, TimeoutDescriptor];

    public static Diagnostic Ignored(EnvironmentVariable variable, string winner) =>
        new(IgnoredDescriptor, variable.Place, $"'{variable.Name}' is ignored, because the configuration has '{winner}'") { Help = $"remove the variable, or '{winner}' from the configuration" };

    public static Diagnostic Protocol(EnvironmentVariable variable, string taken) =>
        new(ProtocolDescriptor, variable.Place, $"'{variable.Value}' of '{variable.Name}' is taken as {taken}") { Help = "write 'grpc' or 'http/protobuf'" };

    public static Diagnostic Sampler(EnvironmentVariable variable) =>
        new(SamplerDescriptor, variable.Place, $"a sidecar does not read '{variable.Name}'") { Help = "write 'samplingRate' in 'spec.tracing'" };

    public static Diagnostic Timeout(EnvironmentVariable variable) =>
        new(TimeoutDescriptor, variable.Place, $"'{variable.Value}' of '{variable.Name}' is no number of milliseconds, and the sidecar does not start") { Help = "write milliseconds, such as 5000" };
}
