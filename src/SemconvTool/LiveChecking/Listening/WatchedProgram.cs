using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using Semconv.Otlp.Receiver;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>A program that is run with its telemetry led to a check: terminal, folder and the rest of the environment are ours.</summary>
/// <param name="command">The program and its arguments.</param>
/// <param name="folder">Where it is run.</param>
/// <param name="variables">What its environment has besides ours.</param>
/// <param name="interrupt">Cancelled by Ctrl-C, which reaches the program from the terminal too.</param>
internal sealed class WatchedProgram(ImmutableArray<string> command, string folder, CommandVariables variables, CancellationToken interrupt)
{
    /// <summary>How long a program has to end after it was told to.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>How long a program has to end by itself after Ctrl-C, which need not have come from the terminal.</summary>
    private static readonly TimeSpan InterruptPatience = TimeSpan.FromSeconds(2);

    /// <summary>What it ended with; null when it was never started.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Why it was not started.</summary>
    public string? Problem { get; private set; }

    /// <summary>Runs the program to its end, or until it has to end; it never outlives this process. False when it cannot be started.</summary>
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

        void Kill(object? sender, EventArgs arguments) => ProcessTree.Kill(process);
        AppDomain.CurrentDomain.ProcessExit += Kill;
        try
        {
            await EndAsync(process, cancellation).ConfigureAwait(false);
        }
        finally
        {
            AppDomain.CurrentDomain.ProcessExit -= Kill;
        }

        ExitCode = process.ExitCode;
        return true;
    }

    private async Task EndAsync(Process process, CancellationToken cancellation)
    {
        if (await HasEndedAsync(process, cancellation).ConfigureAwait(false) || (interrupt.IsCancellationRequested && await HasEndedAsync(process, InterruptPatience).ConfigureAwait(false)))
        {
            return;
        }

        ProcessTree.Terminate(process);
        if (!await HasEndedAsync(process, Patience).ConfigureAwait(false))
        {
            ProcessTree.Kill(process);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async Task<bool> HasEndedAsync(Process process, TimeSpan patience)
    {
        using var end = new CancellationTokenSource(patience);
        return await HasEndedAsync(process, end.Token).ConfigureAwait(false);
    }

    private static async Task<bool> HasEndedAsync(Process process, CancellationToken cancellation)
    {
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
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
