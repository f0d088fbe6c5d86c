namespace Semconv.Core;

/// <summary>How much of a piece of work is done, for those that look on from another thread.</summary>
public sealed class WorkProgress
{
    private int _done;
    private int _total;

    public int Done => Volatile.Read(ref _done);

    /// <summary>Zero before it is known.</summary>
    public int Total => Volatile.Read(ref _total);

    internal void Begin(int total)
    {
        Volatile.Write(ref _done, 0);
        Volatile.Write(ref _total, total);
    }

    internal void Advance() => Interlocked.Increment(ref _done);
}
