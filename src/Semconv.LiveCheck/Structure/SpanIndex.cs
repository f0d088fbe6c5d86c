namespace Semconv.LiveCheck.Structure;

/// <summary>Finds spans of one trace by id; filled anew for each trace.</summary>
internal sealed class SpanIndex
{
    private int[] _slots = new int[64];
    private ulong[] _ids = new ulong[64];
    private int _mask = 63;

    /// <summary>Forgets everything and makes room.</summary>
    public void Clear(int count)
    {
        var size = 16;
        while (size < count * 2)
        {
            size *= 2;
        }

        if (size > _slots.Length)
        {
            _slots = new int[size];
            _ids = new ulong[size];
        }
        else
        {
            Array.Clear(_slots, 0, size);
        }

        _mask = size - 1;
    }

    /// <summary>The first item with an id; -1 when there is none.</summary>
    public int Find(ulong id) => _slots[Slot(id)] - 1;

    /// <summary>Keeps the item of an id unless there is one already.</summary>
    /// <returns>The first item with the id.</returns>
    public int FindOrAdd(ulong id, int item)
    {
        var slot = Slot(id);
        if (_slots[slot] == 0)
        {
            _slots[slot] = item + 1;
            _ids[slot] = id;
        }

        return _slots[slot] - 1;
    }

    private int Slot(ulong id)
    {
        var slot = (int)(id * 0x9E3779B97F4A7C15 >> 32) & _mask;
        while (_slots[slot] != 0 && _ids[slot] != id)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }
}
