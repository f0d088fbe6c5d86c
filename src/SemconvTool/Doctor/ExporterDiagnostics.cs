using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Doctor.Documents;

namespace SemconvTool.Doctor;

/// <summary>What can keep spans from being exported.</summary>
internal static class ExporterDiagnostics
{
    public static readonly DiagnosticDescriptor WithoutProtocolDescriptor = new(
        "SC7520", "otel-without-protocol", Severity.Error, "An OTLP endpoint has no protocol, so no exporter is made.");

    public static readonly DiagnosticDescriptor UnknownProtocolDescriptor = new(
        "SC7521", "otel-unknown-protocol", Severity.Error, "The protocol of an OTLP endpoint is neither grpc nor http, so the sidecar does not start.");

    public static readonly DiagnosticDescriptor AddressFormDescriptor = new(
        "SC7522", "otel-address-form", Severity.Error, "An OTLP endpoint is not a host and a port.");

    public static readonly DiagnosticDescriptor WithoutPortDescriptor = new(
        "SC7523", "otel-without-port", Severity.Warning, "An OTLP endpoint has no port.");

    public static readonly DiagnosticDescriptor OtherPortDescriptor = new(
        "SC7524", "otel-port-of-other-protocol", Severity.Warning, "The port of an OTLP endpoint usually speaks the other protocol.");

    public static readonly DiagnosticDescriptor SecureByDefaultDescriptor = new(
        "SC7525", "otel-secure-by-default", Severity.Warning, "An OTLP endpoint does not say whether it is encrypted, and then it is.");

    public static readonly DiagnosticDescriptor WithoutEndpointDescriptor = new(
        "SC7526", "exporter-without-endpoint", Severity.Error, "An exporter has settings and no endpoint, so it is not made.");

    public static readonly DiagnosticDescriptor HeaderFormDescriptor = new(
        "SC7527", "otel-header-form", Severity.Error, "A header of the OTLP exporter has the wrong form.");

    public static readonly DiagnosticDescriptor TimeoutDescriptor = new(
        "SC7528", "otel-timeout", Severity.Error, "The timeout of the OTLP exporter is no duration.");

    public static readonly DiagnosticDescriptor ZipkinAddressDescriptor = new(
        "SC7530", "zipkin-address", Severity.Error, "A Zipkin endpoint is no full URL, so the sidecar does not start.");

    public static readonly DiagnosticDescriptor ZipkinPathDescriptor = new(
        "SC7531", "zipkin-path", Severity.Warning, "A Zipkin endpoint has not the path that takes spans.");

    public static readonly DiagnosticDescriptor NoExporterDescriptor = new(
        "SC7533", "no-exporter", Severity.Warning, "A configuration has no exporter, so no span leaves the sidecar.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        WithoutProtocolDescriptor, UnknownProtocolDescriptor, AddressFormDescriptor, WithoutPortDescriptor, OtherPortDescriptor, SecureByDefaultDescriptor,
        WithoutEndpointDescriptor, HeaderFormDescriptor, TimeoutDescriptor, ZipkinAddressDescriptor, ZipkinPathDescriptor, NoExporterDescriptor,
    ];

    public static Diagnostic WithoutProtocol(Location place) =>
        new(WithoutProtocolDescriptor, place, "an endpoint without 'protocol' makes no exporter, and nothing says so") { Help = "add 'protocol: grpc' or 'protocol: http'" };

    public static Diagnostic UnknownProtocol(ConfigurationText protocol) =>
        new(UnknownProtocolDescriptor, protocol.Place, $"'{protocol.Text}' is not a protocol of 'otel', and the sidecar does not start")
        {
            Help = protocol.Text.StartsWith(OtlpTarget.Http, StringComparison.OrdinalIgnoreCase) ? "write 'http', which sends protobuf over HTTP" : "write 'grpc' or 'http'",
        };

    /// <param name="target">The endpoint.</param>
    /// <param name="part">What it has and should not.</param>
    /// <param name="right">The host and the port in it.</param>
    public static Diagnostic AddressForm(OtlpTarget target, string part, string right) =>
        new(AddressFormDescriptor, target.Place, $"'{target.Address}' of '{target.Setting}' has {part}, and is taken as a host and a port") { Help = $"write '{right}'" };

    public static Diagnostic NoPortNumber(OtlpTarget target) =>
        new(AddressFormDescriptor, target.Place, $"'{target.Port}' of '{target.Address}' is no port") { Help = "write a number from 1 to 65535" };

    public static Diagnostic WithoutPort(OtlpTarget target, string usual) =>
        new(WithoutPortDescriptor, target.Place, $"'{target.Address}' of '{target.Setting}' has no port, and no OTLP port is assumed") { Help = $"write '{target.Address}:{usual}'" };

    public static Diagnostic OtherPort(OtlpTarget target, string other, string port) =>
        new(OtherPortDescriptor, target.Place, $"port {port} usually speaks OTLP over {Spoken(other)}, and the protocol is '{target.Protocol}'")
        {
            Help = target.Source is null ? $"write 'protocol: {other}', or the port {UsualPort(target.Protocol)}" : $"set {OtlpVariables.Protocol}, or the port {UsualPort(target.Protocol)}",
        };

    public static Diagnostic SecureByDefault(Location place) =>
        new(SecureByDefaultDescriptor, place, "'isSecure' is missing, which means TLS")
        {
            Help = "add 'isSecure: false' for a receiver without TLS, which most collectors in a cluster are, or 'isSecure: true'",
        };

    public static Diagnostic SecureByEnvironment(OtlpTarget target) =>
        new(SecureByDefaultDescriptor, target.Place, $"'{target.Setting}' has no scheme and '{OtlpVariables.Insecure}' is not 'true', which means TLS")
        {
            Help = $"set '{OtlpVariables.Insecure}=true' for a receiver without TLS, or write 'https://' before the address",
        };

    public static Diagnostic WithoutEndpoint(Location place, string block) =>
        new(WithoutEndpointDescriptor, place, $"'{block}' without 'endpointAddress' makes no exporter") { Help = $"add 'endpointAddress', or remove '{block}'" };

    public static Diagnostic HeaderForm(Location place, string problem, string help) => new(HeaderFormDescriptor, place, problem) { Help = help };

    public static Diagnostic Timeout(ConfigurationText timeout) =>
        new(TimeoutDescriptor, timeout.Place, $"'{timeout.Text}' is no duration, and the configuration is not read") { Help = "write a number with a unit, such as '5s' or '500ms'" };

    public static Diagnostic ZipkinAddress(ConfigurationText address) =>
        new(ZipkinAddressDescriptor, address.Place, $"'{address.Text}' is no full URL, and the sidecar does not start") { Help = "write a URL such as 'http://zipkin:9411/api/v2/spans'" };

    public static Diagnostic ZipkinPath(ConfigurationText address, string expected) =>
        new(ZipkinPathDescriptor, address.Place, $"'{address.Text}' does not end with the path '{expected}', which is where receivers take spans")
        {
            Help = $"write the URL with the path '{expected}'",
        };

    public static Diagnostic NoExporter(Location place, bool hasRate) =>
        new(NoExporterDescriptor, place, hasRate ? "there is no exporter: spans are made and thrown away" : "there is no exporter and no sampling rate: the sidecar only passes contexts on")
        {
            Help = "add 'otel' with 'endpointAddress', 'protocol' and 'isSecure', or 'zipkin' with 'endpointAddress', to 'spec.tracing'",
        };

    public static string UsualPort(string? protocol) => protocol == OtlpTarget.Http ? "4318" : "4317";

    private static string Spoken(string protocol) => protocol == OtlpTarget.Http ? "HTTP" : "gRPC";
}
