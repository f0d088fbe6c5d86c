using System.Collections.Concurrent;

namespace Semconv.Otlp.Receiver.Bodies;

/// <summary>Memory for requests while they arrive, in pieces of one size, which are used again.</summary>
/// <remarks>
/// A request may be a bomb until its end was seen, and several may be at a time. Arrays that grow with them would be garbage soon, and more of
/// it than what is in use. How many pieces there are is bounded by the <see cref="BacklogBudget"/>, from which each is reserved before.
/// </remarks>
internal sealed class PieceStore
{
    public const int PieceSize = 64 * 1024;

    /// <summary>How many are kept; an attack may use many more.</summary>
    private const int MostFree = 256;

    private readonly ConcurrentBag<byte[]> _free = [];
    private int _freeCount;

    public byte[] Take()
    {
        if (!_free.TryTake(out var piece))
        {
            return GC.AllocateUninitializedArray<byte>(PieceSize);
        }

        Interlocked.Decrement(ref _freeCount);
        return piece;
    }

    public void GiveBack(byte[] piece)
    {
        if (Volatile.Read(ref _freeCount) >= MostFree)
        {
            Garbage.Add(piece);
            return;
        }

        Interlocked.Increment(ref _freeCount);
        _free.Add(piece);
    }
}
