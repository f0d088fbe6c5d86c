namespace SemconvTool.CommandLine;

/// <summary>Turns the first Ctrl-C into a cancellation; the second ends the process.</summary>
internal sealed class InterruptSignal : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public InterruptSignal()
    {
        Console.CancelKeyPress += OnCancelKey;
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancelKey;
        _source.Dispose();
    }

    private void OnCancelKey(object? sender, ConsoleCancelEventArgs arguments)
    {
        if (_source.IsCancellationRequested)
        {
            Environment.Exit((int)ExitCode.Interrupted);
        }

        arguments.Cancel = true;
        _source.Cancel();
    }
}
