namespace Semconv.Otlp.Receiver.Bodies;

/// <summary>The bytes that all requests in memory may take together.</summary>
/// <remarks>
/// A request reserves before it grows. Who waits holds what it has, so waiting for more could stop all for good when several large
/// requests wait for each other; therefore only the first piece of a request waits, and a growing one that finds no room is turned away.
/// </remarks>
internal sealed class BacklogBudget(long limit)
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private long _free = limit;

    public bool TryReserve(long bytes)
    {
        lock (_lock)
        {
            if (_free < bytes)
            {
                return false;
            }

            _free -= bytes;
            return true;
        }
    }

    /// <summary>Reserves when there is room; false when the caller gave up before.</summary>
    public async ValueTask<bool> ReserveAsync(long bytes, CancellationToken cancellation)
    {
        for (var hasWaited = false; ; hasWaited = true)
        {
            if (hasWaited && TryReserve(bytes))
            {
                // One release may make room for several.
                Wake();
                return true;
            }

            TaskCompletionSource turn;
            lock (_lock)
            {
                if (_free >= bytes)
                {
                    _free -= bytes;
                    return true;
                }

                turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _waiting.Enqueue(turn);
            }

            try
            {
                await turn.Task.WaitAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // It may have been this one's turn: then it is the next one's.
                turn.TrySetResult();
                Wake();
                return false;
            }
        }
    }

    public void Release(long bytes)
    {
        lock (_lock)
        {
            _free += bytes;
        }

        Wake();
    }

    private void Wake()
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var turn))
            {
                if (turn.TrySetResult())
                {
                    return;
                }
            }
        }
    }
}
