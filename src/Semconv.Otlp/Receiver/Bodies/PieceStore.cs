using System.Collections.Concurrent;

namespace Semconv.Otlp.Receiver.Bodies;

/// <summary>Memory for requests while they arrive, in pieces of one size, which are used again and again.</summary>
/// <remarks>
/// A request may be a bomb until its end was seen, and several may be at a time. Arrays that grow with them would be garbage soon, and more of
/// it than what is in use. How many pieces there are is bounded by the <see cref="BacklogBudget"/>, from which each is reserved before.
/// </remarks>
internal sealed class PieceStore
{
    public const int PieceSize = 64 * 1024;

    private readonly ConcurrentBag<byte[]> _free = [];

    public byte[] Take() => _free.TryTake(out var piece) ? piece : GC.AllocateUninitializedArray<byte>(PieceSize);

    public void GiveBack(byte[] piece) => _free.Add(piece);
}
