using System.Runtime.InteropServices;

namespace SemconvTool.CommandLine;

/// <summary>Turns the first Ctrl-C into a cancellation; the second ends the process.</summary>
internal sealed class InterruptSignal : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _registration;

    public InterruptSignal()
    {
        // Console.CancelKeyPress would do the same, but reads the description of the terminal first.
        _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnInterrupt);
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _source.Dispose();
    }

    private void OnInterrupt(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
        {
            Environment.Exit((int)ExitCode.Interrupted);
        }

        context.Cancel = true;
        _source.Cancel();
    }
}
