using System.Collections.Immutable;
using System.CommandLine;
using SemconvTool.Options;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>The options of a live check that listens; most have Weaver's names.</summary>
internal sealed class ListenOptions
{
    public static ImmutableArray<string> OverloadWords { get; } = ["block", "shed"];

    public static ImmutableArray<string> ProtocolWords { get; } = ["0.25", "0.27"];

    public Option<bool> Listen { get; } = OptionFactory.Switch("Take telemetry from running services; the same as '--input-source otlp'", "--listen");

    public Option<string> GrpcAddress { get; } = OptionFactory.Text("address", "Where to listen [default: 127.0.0.1]", "--otlp-grpc-address");

    public Option<string> GrpcPort { get; } = OptionFactory.Text("port", "The port of OTLP/gRPC, 0 for any that is free [default: 4317]", "--otlp-grpc-port");

    public Option<string> HttpPort { get; } = OptionFactory.Text("port", "The port of OTLP/HTTP, 0 for any that is free [default: 4318]", "--otlp-http-port");

    public Option<string> ZipkinPort { get; } = OptionFactory.Text("port", "Listen for Zipkin too, usually on 9411", "--zipkin-port");

    public Option<string> AdminPort { get; } = OptionFactory.Text("port", "The port for /health, /stop, /report and /shutdown [default: 4320]", "--admin-port");

    public Option<string> AdminProtocol { get; } = OptionFactory.Choice(
        "version", ProtocolWords, "Whose clients the admin port serves, those of Weaver 0.25 or of 0.27 [default: 0.27]", "--admin-protocol");

    public Option<string> Inactivity { get; } = OptionFactory.Text(
        "seconds", "Stop after so long without telemetry, 0 for never [default: 10]", "--inactivity-timeout");

    public Option<string> Settle { get; } = OptionFactory.Text("seconds", "Judge a trace when nothing came of it for so long [default: 5]", "--settle");

    public Option<string> Overload { get; } = OptionFactory.Choice(
        "word", OverloadWords, "Let senders that are too fast wait (block), or turn them away for a second (shed) [default: block]", "--overload");

    public ImmutableArray<Option> All => [Listen, .. Details];

    /// <summary>Those that mean nothing unless there is something that listens.</summary>
    public ImmutableArray<Option> Details => [GrpcAddress, GrpcPort, HttpPort, ZipkinPort, AdminPort, AdminProtocol, Inactivity, Settle, Overload];
}
