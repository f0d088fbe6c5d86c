namespace Semconv.TestSupport;

/// <summary>Numbers that look random and are the same on every machine (SplitMix64).</summary>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed * 0xD1342543DE82EF95;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var bits = _state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>From zero to one less than a number.</summary>
    public int Next(int count) => (int)(Next() % (ulong)count);
}
