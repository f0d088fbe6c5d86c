using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Semconv.Otlp.Receiver;

/// <summary>Brings requests from all connections before the one checker, in the order in which they came, on a thread of its own.</summary>
/// <remarks>A sender is answered when its request was checked, so all that was acknowledged is in the report.</remarks>
internal sealed class CheckerQueue : IDisposable
{
    private const int IdleMilliseconds = 100;

    private readonly IRequestChecker _checker;
    private readonly bool _sheds;
    private readonly ConcurrentQueue<Pending> _pending = new();
    private readonly SemaphoreSlim _room;
    private readonly SemaphoreSlim _ready = new(0);
    private readonly CancellationTokenSource _failed = new();
    private readonly Thread _thread;
    private volatile bool _isClosed;
    private Exception? _fault;

    public CheckerQueue(IRequestChecker checker, ReceiverLimits limits)
    {
        _checker = checker;
        _sheds = limits.Sheds;
        _room = new SemaphoreSlim(limits.LongestQueue);
        _thread = new Thread(Run) { IsBackground = true, Name = "checker" };
        _thread.Start();
    }

    /// <summary>Cancelled when the checker failed: from then on it takes nothing, and <see cref="Close"/> says why.</summary>
    public CancellationToken Failed => _failed.Token;

    /// <summary>The verdict on a request; null when there is no room for it, or no longer a checker.</summary>
    public async ValueTask<RequestVerdict?> CheckAsync(ReceivedRequest request, CancellationToken cancellation)
    {
        if (_isClosed || (_sheds ? !_room.Wait(0, CancellationToken.None) : !await WaitAsync(cancellation).ConfigureAwait(false)))
        {
            return null;
        }

        var pending = new Pending(request);
        _pending.Enqueue(pending);
        _ready.Release();
        if (_isClosed && !_thread.IsAlive)
        {
            pending.Verdict.TrySetResult(null);
        }

        return await pending.Verdict.Task.ConfigureAwait(false);
    }

    /// <summary>Waits until all that was taken before is checked; later requests find no checker.</summary>
    /// <remarks>Where the checker failed, this fails with the same exception: it may be a full disk as well as a defect.</remarks>
    public void Close()
    {
        _isClosed = true;
        _ready.Release();
        _thread.Join();
        while (_pending.TryDequeue(out var late))
        {
            late.Verdict.TrySetResult(null);
        }

        if (_fault is { } fault)
        {
            _fault = null;
            ExceptionDispatchInfo.Throw(fault);
        }
    }

    public void Dispose()
    {
        _room.Dispose();
        _ready.Dispose();
        _failed.Dispose();
    }

    private async ValueTask<bool> WaitAsync(CancellationToken cancellation)
    {
        try
        {
            await _room.WaitAsync(cancellation).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Run()
    {
        var lastIdle = Environment.TickCount64;
        while (true)
        {
            if (_ready.Wait(IdleMilliseconds) && _pending.TryDequeue(out var pending))
            {
                pending.Verdict.TrySetResult(Guard(pending, static (checker, pending) => checker.Check(pending.Request)));
                _room.Release();
            }
            else if (_isClosed && _pending.IsEmpty)
            {
                return;
            }

            var now = Environment.TickCount64;
            if (now - lastIdle >= IdleMilliseconds)
            {
                lastIdle = now;
                Guard<Pending?>(null, static (checker, _) =>
                {
                    checker.Idle();
                    return default;
                });
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "What the checker fails with ends the run where it is waited for, not the process.")]
    private RequestVerdict? Guard<T>(T argument, Func<IRequestChecker, T, RequestVerdict> work)
    {
        if (_fault is not null)
        {
            return null;
        }

        try
        {
            return work(_checker, argument);
        }
        catch (Exception exception)
        {
            _fault = exception;

            // What waits for this must not go on on this thread, which it may wait for.
            _ = _failed.CancelAsync();
            return null;
        }
    }

    private sealed class Pending(ReceivedRequest request)
    {
        public ReceivedRequest Request { get; } = request;

        public TaskCompletionSource<RequestVerdict?> Verdict { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
