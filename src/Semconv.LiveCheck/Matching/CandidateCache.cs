namespace Semconv.LiveCheck.Matching;

/// <summary>The candidates for a scope, kind and name, looked up by one number each; bounded, because names come from the network.</summary>
internal sealed class CandidateCache(int largestCount = 1 << 16)
{
    private ulong[] _keys = new ulong[1 << 10];
    private SpanCandidates?[] _values = new SpanCandidates?[1 << 10];
    private int _count;

    /// <summary>A number that stands for the three; never 0.</summary>
    public static ulong KeyOf(int scope, int kind, int name, bool isCaseFolded) =>
        (ulong)(uint)name << 32 | (ulong)(uint)scope << 5 | (ulong)(uint)kind << 2 | (isCaseFolded ? 3UL : 1UL);

    public SpanCandidates? Find(ulong key) => _values[Slot(_keys, key)];

    /// <summary>Forgets everything when it is full, which costs less than to know what was used last.</summary>
    public void Add(ulong key, SpanCandidates candidates)
    {
        if (_count >= largestCount)
        {
            Array.Clear(_keys);
            Array.Clear(_values);
            _count = 0;
        }
        else if (_count * 2 >= _keys.Length)
        {
            Spread();
        }

        var slot = Slot(_keys, key);
        _keys[slot] = key;
        _values[slot] = candidates;
        _count++;
    }

    private static int Slot(ulong[] keys, ulong key)
    {
        var mask = keys.Length - 1;
        var slot = (int)(key * 0x9E3779B97F4A7C15 >> 40) & mask;
        while (keys[slot] != 0 && keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Spread()
    {
        var keys = new ulong[_keys.Length * 2];
        var values = new SpanCandidates?[keys.Length];
        for (var index = 0; index < _keys.Length; index++)
        {
            if (_keys[index] != 0)
            {
                var slot = Slot(keys, _keys[index]);
                keys[slot] = _keys[index];
                values[slot] = _values[index];
            }
        }

        _keys = keys;
        _values = values;
    }
}
