using System.Runtime.ExceptionServices;

namespace Semconv.Core;

/// <summary>Does independent pieces of work on all processors; which one does what leaves no trace in the results.</summary>
/// <remarks><see cref="Parallel"/> does this too, but its generic code is compiled anew in every process.</remarks>
public static class WorkSharing
{
    private const int MostWorkers = 8;

    /// <summary>No more than there are processors, which is how many threads the pool keeps: the longest piece would wait for its turn among the others.</summary>
    private static readonly int Workers = CountWorkers();

    /// <summary>Whether this thread does all of its work itself.</summary>
    [ThreadStatic]
    private static bool _isAlone;

    /// <summary>Does work of which no other thread takes a part: it is done beside what matters more.</summary>
    public static void RunAlone(Action work)
    {
        _isAlone = true;
        try
        {
            work();
        }
        finally
        {
            _isAlone = false;
        }
    }

    /// <param name="count">How many pieces there are.</param>
    /// <param name="work">Does the piece with this number; touches nothing that another piece touches.</param>
    /// <param name="progress">Gets how many are done; null when nobody looks on.</param>
    public static void Run(int count, Action<int> work, WorkProgress? progress = null)
    {
        progress?.Begin(count);
        var next = -1;
        var others = new Task[_isAlone ? 0 : Math.Max(0, Math.Min(Workers, count) - 1)];
        for (var index = 0; index < others.Length; index++)
        {
            others[index] = Task.Run(TakePieces);
        }

        TakePieces();
        try
        {
            Task.WaitAll(others);
        }
        catch (AggregateException exception)
        {
            // Who asked for the work knows what it can throw, not that it was shared.
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }

        void TakePieces()
        {
            for (var piece = Interlocked.Increment(ref next); piece < count; piece = Interlocked.Increment(ref next))
            {
                work(piece);
                progress?.Advance();
            }
        }
    }

    private static int CountWorkers()
    {
        ThreadPool.GetMinThreads(out var threads, out _);
        return Math.Clamp(threads, 1, MostWorkers);
    }
}
