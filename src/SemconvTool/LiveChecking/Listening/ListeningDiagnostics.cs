using System.Globalization;
using Semconv.Otlp.Receiver;
using Semconv.Otlp.Receiver.Strays;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>What can be wrong with listening.</summary>
internal static class ListeningDiagnostics
{
    public static readonly DiagnosticDescriptor PortRefusedDescriptor = new(
        "SC7341", "port-refused", Severity.Error, "A port cannot be listened on.");

    public static readonly DiagnosticDescriptor MisdirectedDescriptor = new(
        "SC7344", "telemetry-misdirected", Severity.Warning, "A sender speaks another protocol than the port it sends to.");

    public static readonly DiagnosticDescriptor IgnoredTimeoutDescriptor = new(
        "SC7345", "timeout-ignored", Severity.Warning, "A check whose report is fetched does not end when nothing comes.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [PortRefusedDescriptor, MisdirectedDescriptor, IgnoredTimeoutDescriptor];

    public static Diagnostic PortRefused(PortException problem)
    {
        var port = problem.Endpoint.Port.ToString(CultureInfo.InvariantCulture);
        var place = $"port {port} of {problem.Address} for {problem.Endpoint.Name}";
        return problem.IsInUse
            ? new Diagnostic(PortRefusedDescriptor, null, $"{place} is in use by another program")
            {
                Help = $"end that program, or choose another port with '{problem.Endpoint.Option}', 0 for any that is free",
            }
            : new Diagnostic(PortRefusedDescriptor, null, $"{place} cannot be listened on: {problem.InnerException!.Message.TrimEnd('.').ReplaceLineEndings(" ")}")
            {
                Help = $"choose an address of this machine, and a port above 1023 with '{problem.Endpoint.Option}'",
            };
    }

    public static Diagnostic IgnoredTimeout(string setting) =>
        new(IgnoredTimeoutDescriptor, null, $"'{setting}' is ignored: with '--output http' listening ends by POST /stop or a signal")
        {
            Help = $"leave '{setting}' out, or write the report to a file with '--output FILE'",
        };

    /// <param name="stray">Who missed what.</param>
    /// <param name="addresses">Where it was listened, for the help.</param>
    public static Diagnostic Misdirected(Stray stray, IEnumerable<string> addresses)
    {
        var count = stray.Count.ToString("N0", CultureInfo.InvariantCulture);
        var (what, help) = stray.Kind switch
        {
            StrayKind.HttpAtGrpc => ($"connections with HTTP/1, which is not gRPC: {count}", "set OTEL_EXPORTER_OTLP_PROTOCOL to 'grpc', or send to the port of OTLP/HTTP (Zipkin: to its own)"),
            StrayKind.GrpcAtHttp => ($"connections with HTTP/2, as gRPC makes them: {count}", "set OTEL_EXPORTER_OTLP_PROTOCOL to 'http/protobuf', or send to the port of OTLP/gRPC"),
            StrayKind.Encrypted => ($"connections with TLS, which is not spoken here: {count}", "write 'http://' in front of the endpoint, or set OTEL_EXPORTER_OTLP_INSECURE to 'true'"),
            _ => ($"requests to paths that take nothing, first '{stray.Path}': {count}", "send to /v1/traces, /v1/metrics, /v1/logs or /api/v2/spans; exporters add the path of the signal to OTEL_EXPORTER_OTLP_ENDPOINT only"),
        };
        return new Diagnostic(MisdirectedDescriptor, null, $"{stray.Endpoint} got {what}") { Help = $"{help}; listening was for {string.Join(", ", addresses)}" };
    }

    public static Diagnostic SamePort(ReceiverEndpoint endpoint, ReceiverEndpoint other) =>
        new(UsageDiagnostics.InvalidDescriptor, null, $"'{endpoint.Option}' and '{other.Option}' name the same port {endpoint.Port.ToString(CultureInfo.InvariantCulture)}")
        {
            Help = "choose different ports, or 0 for any that is free",
        };

    public static Diagnostic NotAPort(string option, string text) =>
        new(UsageDiagnostics.InvalidDescriptor, null, $"'{text}' of '{option}' is no port") { Help = "write a number from 0 to 65535; 0 is any port that is free" };

    public static Diagnostic NotSeconds(string option, string text) =>
        new(UsageDiagnostics.InvalidDescriptor, null, $"'{text}' of '{option}' is no number of seconds") { Help = "write a number such as 30 or 0.5" };

    public static Diagnostic NoCommand() =>
        new(UsageDiagnostics.InvalidDescriptor, null, "there is no command to run") { Help = "write it behind '--', such as 'semconv run -- dotnet test'" };

    public static DiagnosticBag NotStarted(string program, string reason)
    {
        var problems = new DiagnosticBag();
        problems.Report(new Diagnostic(UsageDiagnostics.InvalidDescriptor, null, $"'{program}' cannot be started: {reason}")
        {
            Help = "write the name of a program and its arguments behind '--'",
        });
        return problems;
    }

    public static Diagnostic NotAnAddress(string option, string text) =>
        new(UsageDiagnostics.InvalidDescriptor, null, $"'{text}' of '{option}' is no address") { Help = "write 127.0.0.1 for this machine, or 0.0.0.0 for every network it is in" };
}
