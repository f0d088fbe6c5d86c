namespace Semconv.LiveCheck.Spans;

/// <summary>The traces that were let go last, by hash; the oldest is forgotten when there is no more room.</summary>
internal sealed class RememberedTraces(int largestCount)
{
    private readonly Queue<ulong> _order = new();
    private readonly HashSet<ulong> _hashes = [];

    public bool Has(ulong hash) => _hashes.Count > 0 && _hashes.Contains(hash);

    public void Add(ulong hash)
    {
        if (!_hashes.Add(hash))
        {
            return;
        }

        _order.Enqueue(hash);
        if (_order.Count > largestCount)
        {
            _hashes.Remove(_order.Dequeue());
        }
    }
}
