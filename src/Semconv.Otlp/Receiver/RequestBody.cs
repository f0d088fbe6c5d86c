using System.Buffers;

namespace Semconv.Otlp.Receiver;

/// <summary>The bytes of a request while they arrive: grows within the budget of the receiver and up to a limit.</summary>
internal sealed class RequestBody(BacklogBudget budget, int limit) : IDisposable
{
    public const int FirstSize = 64 * 1024;

    private byte[] _bytes = [];
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Takes the first piece of memory; waits for room when asked to.</summary>
    public async ValueTask<bool> OpenAsync(bool mayWait, CancellationToken cancellation)
    {
        if (!budget.TryReserve(FirstSize) && (!mayWait || !await budget.ReserveAsync(FirstSize, cancellation).ConfigureAwait(false)))
        {
            return false;
        }

        _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
        return true;
    }

    /// <summary>Reads a stream to its end.</summary>
    public async ValueTask<BodyOutcome> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        while (true)
        {
            if (_length == _bytes.Length && !TryGrow())
            {
                // Whether this is all can only be known by reading on.
                return _length > limit ? BodyOutcome.TooLarge : BodyOutcome.NoRoom;
            }

            var read = await stream.ReadAsync(_bytes.AsMemory(_length), cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                return BodyOutcome.Whole;
            }

            _length += read;
            if (_length > limit)
            {
                return BodyOutcome.TooLarge;
            }
        }
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            budget.Release(Reserved(_bytes.Length));
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    private bool TryGrow()
    {
        var size = _bytes.Length * 2;
        if (!budget.TryReserve(Reserved(size) - Reserved(_bytes.Length)))
        {
            return false;
        }

        var larger = ArrayPool<byte>.Shared.Rent(size);
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
        return true;
    }

    /// <summary>The pool gives powers of two, so that this is the size of the array.</summary>
    private static long Reserved(int size) => Math.Max(size, FirstSize);
}
