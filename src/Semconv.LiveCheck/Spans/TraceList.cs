namespace Semconv.LiveCheck.Spans;

/// <summary>The stored traces: found by id, and in the order in which they were last touched.</summary>
internal sealed class TraceList
{
    private TraceEntry[] _entries = new TraceEntry[256];
    private int[] _slots = new int[512];
    private int _used;
    private int _free = -1;
    private int _newest = -1;

    public int Count { get; private set; }

    /// <summary>The trace that was not touched for the longest time; -1 when there is none.</summary>
    public int Oldest { get; private set; } = -1;

    public ref TraceEntry this[int place] => ref _entries[place];

    /// <summary>The place of a trace; -1 when nothing of it is stored.</summary>
    public int Find(UInt128 id, ulong hash) => _slots[Slot(id, hash)] - 1;

    public int Add(UInt128 id, ulong hash)
    {
        if ((Count + 1) * 2 > _slots.Length)
        {
            Spread();
        }

        var place = TakePlace();
        _entries[place] = new TraceEntry { Id = id, Hash = hash, FirstStart = ulong.MaxValue, FirstSpan = -1, Older = -1, Newer = -1 };
        _slots[Slot(id, hash)] = place + 1;
        Count++;
        Append(place);
        return place;
    }

    /// <summary>Makes a trace the one that was touched last.</summary>
    public void Touch(int place)
    {
        if (place != _newest)
        {
            Unlink(place);
            Append(place);
        }
    }

    public void Remove(int place)
    {
        Unlink(place);
        Vacate(Slot(_entries[place].Id, _entries[place].Hash));
        _entries[place].Newer = _free;
        _free = place;
        Count--;
    }

    /// <summary>The places of all traces, in no order that means anything.</summary>
    public int[] Places()
    {
        var places = new int[Count];
        var index = 0;
        for (var place = Oldest; place >= 0; place = _entries[place].Newer)
        {
            places[index++] = place;
        }

        return places;
    }

    private int TakePlace()
    {
        if (_free >= 0)
        {
            var place = _free;
            _free = _entries[place].Newer;
            return place;
        }

        if (_used == _entries.Length)
        {
            Array.Resize(ref _entries, _used * 2);
        }

        return _used++;
    }

    private void Append(int place)
    {
        _entries[place].Older = _newest;
        _entries[place].Newer = -1;
        if (_newest >= 0)
        {
            _entries[_newest].Newer = place;
        }
        else
        {
            Oldest = place;
        }

        _newest = place;
    }

    private void Unlink(int place)
    {
        var (older, newer) = (_entries[place].Older, _entries[place].Newer);
        if (older >= 0)
        {
            _entries[older].Newer = newer;
        }
        else
        {
            Oldest = newer;
        }

        if (newer >= 0)
        {
            _entries[newer].Older = older;
        }
        else
        {
            _newest = older;
        }
    }

    private int Slot(UInt128 id, ulong hash)
    {
        var mask = _slots.Length - 1;
        var slot = (int)hash & mask;
        while (_slots[slot] > 0 && _entries[_slots[slot] - 1].Id != id)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    /// <summary>Empties a slot and moves up what was put behind it for want of room.</summary>
    private void Vacate(int hole)
    {
        var mask = _slots.Length - 1;
        for (var slot = (hole + 1) & mask; _slots[slot] > 0; slot = (slot + 1) & mask)
        {
            var wanted = (int)_entries[_slots[slot] - 1].Hash & mask;
            if (((slot - wanted) & mask) >= ((slot - hole) & mask))
            {
                _slots[hole] = _slots[slot];
                hole = slot;
            }
        }

        _slots[hole] = 0;
    }

    private void Spread()
    {
        var old = _slots;
        _slots = new int[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry > 0)
            {
                _slots[Slot(_entries[entry - 1].Id, _entries[entry - 1].Hash)] = entry;
            }
        }
    }
}
