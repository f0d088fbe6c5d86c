using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using Semconv.Otlp.Receiver;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>A program that is run with its telemetry led to a check: terminal, folder and the rest of the environment are ours.</summary>
internal sealed class WatchedProgram(ImmutableArray<string> command, string folder, CommandVariables variables)
{
    /// <summary>How long a program has to end after it was told to.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

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

        foreach (var (name, value) in variables.For(endpoints))
        {
            start.Environment.Remove(name);
            if (value is not null)
            {
                start.Environment.Add(name, value);
            }
        }

        return start;
    }
}
