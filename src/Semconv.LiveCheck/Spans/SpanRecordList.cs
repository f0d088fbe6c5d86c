namespace Semconv.LiveCheck.Spans;

/// <summary>Stored spans in chunks, so that growing never copies them; places that were given back are used again.</summary>
internal sealed class SpanRecordList
{
    private const int ChunkBits = 12;
    private const int ChunkSize = 1 << ChunkBits;

    private SpanRecord[][] _chunks = new SpanRecord[16][];
    private int _used;
    private int _free = -1;

    public ref SpanRecord this[int place] => ref _chunks[place >> ChunkBits][place & (ChunkSize - 1)];

    /// <summary>A place whose content is to be overwritten.</summary>
    public int Take()
    {
        if (_free >= 0)
        {
            var place = _free;
            _free = this[place].Next;
            return place;
        }

        var chunk = _used >> ChunkBits;
        if (chunk == _chunks.Length)
        {
            Array.Resize(ref _chunks, chunk * 2);
        }

        _chunks[chunk] ??= new SpanRecord[ChunkSize];
        return _used++;
    }

    /// <summary>Gives back all places of a chain.</summary>
    public void GiveBack(int first)
    {
        while (first >= 0)
        {
            ref var record = ref this[first];
            var next = record.Next;
            record.Next = _free;
            _free = first;
            first = next;
        }
    }
}
