namespace Semconv.Otlp.Receiver.Bodies;

/// <summary>The bytes of a request while they arrive: grows within the budget of the receiver and up to a limit.</summary>
internal sealed class RequestBody(BacklogBudget budget, PieceStore store, int limit) : IDisposable
{
    private readonly List<byte[]> _pieces = [];
    private byte[]? _whole;
    private int _length;

    /// <summary>All of a request that was read to its end.</summary>
    public Memory<byte> Written => _whole is not null ? _whole.AsMemory(0, _length) : _length == 0 ? default : _pieces[0].AsMemory(0, _length);

    public int Length => _length;

    /// <summary>Takes the first piece of memory; waits for room when asked to.</summary>
    public async ValueTask<bool> OpenAsync(bool mayWait, CancellationToken cancellation)
    {
        if (!budget.TryReserve(PieceStore.PieceSize) && (!mayWait || !await budget.ReserveAsync(PieceStore.PieceSize, cancellation).ConfigureAwait(false)))
        {
            return false;
        }

        _pieces.Add(store.Take());
        return true;
    }

    /// <summary>Reads a stream to its end.</summary>
    public async ValueTask<BodyOutcome> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var free = _pieces[0].AsMemory();
        while (_length < limit)
        {
            if (free.IsEmpty)
            {
                if (!budget.TryReserve(PieceStore.PieceSize))
                {
                    return BodyOutcome.NoRoom;
                }

                _pieces.Add(store.Take());
                free = _pieces[^1];
            }

            var read = await stream.ReadAsync(free[..Math.Min(free.Length, limit - _length)], cancellation).ConfigureAwait(false);
            if (read == 0)
            {
                return Join();
            }

            _length += read;
            free = free[read..];
        }

        // Whether this was all can only be known by reading on.
        return await stream.ReadAsync(new byte[1], cancellation).ConfigureAwait(false) == 0 ? Join() : BodyOutcome.TooLarge;
    }

    public void Dispose()
    {
        GiveBackPieces();
        if (_whole is not null)
        {
            WholeBuffer.GiveBack(_whole);
            budget.Release(_length);
            _whole = null;
        }

        _length = 0;
    }

    /// <summary>Who reads a request wants it in one piece.</summary>
    private BodyOutcome Join()
    {
        if (_pieces.Count == 1)
        {
            return BodyOutcome.Whole;
        }

        if (!budget.TryReserve(_length))
        {
            return BodyOutcome.NoRoom;
        }

        _whole = WholeBuffer.Take(_length);
        for (var index = 0; index < _pieces.Count; index++)
        {
            var start = index * PieceStore.PieceSize;
            var count = Math.Min(PieceStore.PieceSize, _length - start);
            _pieces[index].AsSpan(0, count).CopyTo(_whole.AsSpan(start));
        }

        GiveBackPieces();
        return BodyOutcome.Whole;
    }

    private void GiveBackPieces()
    {
        if (_pieces.Count > 0)
        {
            _pieces.ForEach(store.GiveBack);
            budget.Release((long)_pieces.Count * PieceStore.PieceSize);
            _pieces.Clear();
        }
    }
}
