namespace Semconv.Core.Tests.Support;

/// <summary>Numbers without a pattern that are the same in every run.</summary>
internal sealed class Noise(uint seed)
{
    private uint _state = seed;

    /// <summary>From zero up to, but not including, a limit.</summary>
    public int Next(int limit)
    {
        _state = unchecked((_state * 1_664_525) + 1_013_904_223);
        return (int)((_state >> 8) % (uint)limit);
    }
}
