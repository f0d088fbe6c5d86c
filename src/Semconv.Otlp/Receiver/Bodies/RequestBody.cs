using System.Buffers;

namespace Semconv.Otlp.Receiver.Bodies;

/// <summary>The bytes of a request while they arrive: grows within the budget of the receiver and up to a limit.</summary>
internal sealed class RequestBody(BacklogBudget budget, int limit) : IDisposable
{
    private const int FirstSize = 64 * 1024;

    /// <summary>A pool keeps what it gets back, and large requests are rare.</summary>
    private const int LargestPooled = 1024 * 1024;

    private byte[] _bytes = [];
    private int _length;

    public Memory<byte> Written => _bytes.AsMemory(0, _length);

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
        while (_length < limit)
        {
            if (_length == _bytes.Length && !TryGrow())
            {
                return BodyOutcome.NoRoom;
            }

            var room = _bytes.AsMemory(_length, Math.Min(_bytes.Length, limit) - _length);
            var read = await stream.ReadAsync(room, cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                return BodyOutcome.Whole;
            }

            _length += read;
        }

        // Whether this was all can only be known by reading on.
        return await stream.ReadAsync(new byte[1], cancellation).ConfigureAwait(false) == 0 ? BodyOutcome.Whole : BodyOutcome.TooLarge;
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            budget.Release(_bytes.Length);
            GiveBack();
            _bytes = [];
            _length = 0;
        }
    }

    /// <summary>The pool gives powers of two, as they are asked for here, so that what is reserved is the size of the array.</summary>
    private bool TryGrow()
    {
        var size = _bytes.Length * 2;
        if (!budget.TryReserve(size - _bytes.Length))
        {
            return false;
        }

        var larger = size > LargestPooled ? GC.AllocateUninitializedArray<byte>(size) : ArrayPool<byte>.Shared.Rent(size);
        _bytes.AsSpan(0, _length).CopyTo(larger);
        GiveBack();
        _bytes = larger;
        return true;
    }

    private void GiveBack()
    {
        if (_bytes.Length <= LargestPooled)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }
    }
}
