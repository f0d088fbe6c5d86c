using System.Runtime.InteropServices;

namespace SemconvTool.LiveChecking.Listening;

/// <summary>Turns the first wish that the process should end into a stop of listening; the second ends the process.</summary>
/// <remarks>Ctrl-C is the environment's, see <see cref="CommandLine.InterruptSignal"/>; here are the signals of service managers and closed terminals.</remarks>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationToken _interrupt;
    private readonly CancellationTokenSource _terminated = new();
    private readonly CancellationTokenSource _any;
    private readonly PosixSignalRegistration _termination;
    private readonly PosixSignalRegistration _hangUp;
    private readonly PosixSignalRegistration _interruption;

    public StopSignal(CancellationToken interrupt)
    {
        _interrupt = interrupt;
        _any = CancellationTokenSource.CreateLinkedTokenSource(interrupt, _terminated.Token);
        _termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnTerminate);
        _hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnTerminate);
        _interruption = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnInterrupt);
    }

    public CancellationToken Token => _any.Token;

    public void Dispose()
    {
        _termination.Dispose();
        _hangUp.Dispose();
        _interruption.Dispose();
        _any.Dispose();
        _terminated.Dispose();
    }

    private void OnTerminate(PosixSignalContext context)
    {
        if (_any.IsCancellationRequested)
        {
            Environment.Exit((int)ExitCode.Interrupted);
        }

        context.Cancel = true;
        _terminated.Cancel();
    }

    /// <summary>The first Ctrl-C after another signal; else the environment takes care of it.</summary>
    private void OnInterrupt(PosixSignalContext context)
    {
        if (_terminated.IsCancellationRequested && !_interrupt.IsCancellationRequested)
        {
            Environment.Exit((int)ExitCode.Interrupted);
        }

        context.Cancel = true;
    }
}
