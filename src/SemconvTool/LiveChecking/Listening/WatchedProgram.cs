using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using Semconv.Otlp.Receiver;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>A program that is run with its telemetry led to a check: terminal, folder and the rest of the environment are ours.</summary>
internal sealed class WatchedProgram(ImmutableArray<string> command, string folder)
{
    /// <summary>How long a program has to end after it was told to.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly string[] Signals = ["TRACES", "METRICS", "LOGS"];

    /// <summary>What it ended with; null when it was never started.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Why it was not started.</summary>
    public string? Problem { get; private set; }

    /// <summary>Runs the program to its end; Ctrl-C reaches it from the terminal. False when it cannot be started.</summary>
    public async Task<bool> RunAsync(ImmutableArray<ReceiverEndpoint> endpoints, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = Start(endpoints) };
        try
        {
            process.Start();
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or UnauthorizedAccessException)
        {
            Problem = exception is Win32Exception { NativeErrorCode: 2 } ? "there is no such program" : exception.Message.ReplaceLineEndings(" ").TrimEnd('.');
            return false;
        }

        await EndAsync(process, cancellation).ConfigureAwait(false);
        ExitCode = process.ExitCode;
        return true;
    }

    private static async Task EndAsync(Process process, CancellationToken cancellation)
    {
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                await process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private ProcessStartInfo Start(ImmutableArray<ReceiverEndpoint> endpoints)
    {
        var start = new ProcessStartInfo(command[0]) { UseShellExecute = false, WorkingDirectory = folder };
        foreach (var argument in command.AsSpan()[1..])
        {
            start.ArgumentList.Add(argument);
        }

        // What is said of one signal would win, and lead it elsewhere: where findings go as logs, for one.
        foreach (var signal in Signals)
        {
            start.Environment.Remove($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT");
            start.Environment.Remove($"OTEL_EXPORTER_OTLP_{signal}_PROTOCOL");
        }

        foreach (var (name, value) in Variables(endpoints))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>
    /// Names of the OpenTelemetry specification. Exporters of gRPC and of HTTP find each other's endpoint under the same name, so the
    /// protocol is said too; a program that speaks HTTP only asks for its own by signal.
    /// </summary>
    private static IEnumerable<KeyValuePair<string, string>> Variables(ImmutableArray<ReceiverEndpoint> endpoints)
    {
        var ports = endpoints.ToDictionary(endpoint => endpoint.Name, endpoint => endpoint.Port, StringComparer.Ordinal);
        yield return new("OTEL_EXPORTER_OTLP_ENDPOINT", FormattableString.Invariant($"http://127.0.0.1:{ports["OTLP/gRPC"]}"));
        yield return new("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc");
        yield return new("OTEL_EXPORTER_OTLP_INSECURE", "true");
        yield return new("OTEL_EXPORTER_ZIPKIN_ENDPOINT", FormattableString.Invariant($"http://127.0.0.1:{ports["Zipkin"]}/api/v2/spans"));
        yield return new("SEMCONV_OTLP_GRPC_PORT", FormattableString.Invariant($"{ports["OTLP/gRPC"]}"));
        yield return new("SEMCONV_OTLP_HTTP_ENDPOINT", FormattableString.Invariant($"http://127.0.0.1:{ports["OTLP/HTTP"]}"));
        foreach (var signal in Signals)
        {
            yield return new($"OTEL_{signal}_EXPORTER", "otlp");
        }

        // A program that ends soon has little time to send.
        yield return new("OTEL_BSP_SCHEDULE_DELAY", "200");
        yield return new("OTEL_BLRP_SCHEDULE_DELAY", "200");
        yield return new("OTEL_METRIC_EXPORT_INTERVAL", "1000");
    }
}
