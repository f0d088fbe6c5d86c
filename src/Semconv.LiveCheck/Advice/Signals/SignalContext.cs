using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.LiveCheck.Advice.Attributes;

namespace Semconv.LiveCheck.Advice.Signals;

/// <summary>The attributes that one signal declares, and the verdicts on keys that were seen on it.</summary>
/// <remarks>There is one without a signal as well, for everything that the registry does not define as a whole.</remarks>
internal sealed class SignalContext
{
    private readonly SignalUsage[] _usages;
    private AttributeJudge?[] _judges = new AttributeJudge?[256];
    private int _sample;

    public SignalContext(ImmutableArray<AttributeUsage> usages, bool isLegacy, bool isGeneric = false)
    {
        _usages = [.. usages.Select(usage => new SignalUsage(usage))];
        IsLegacy = isLegacy;
        IsGeneric = isGeneric;
    }

    /// <summary>Whether it describes what is sent today and is to be replaced.</summary>
    public bool IsLegacy { get; }

    /// <summary>Whether it belongs to no signal.</summary>
    public bool IsGeneric { get; }

    public ReadOnlySpan<SignalUsage> Usages => _usages;

    /// <summary>How many samples were compared with the usages.</summary>
    public long SampleCount { get; private set; }

    /// <summary>The verdicts so far, with the numbers of their keys.</summary>
    public IEnumerable<(int Key, AttributeJudge Judge)> Judged
    {
        get
        {
            for (var key = 0; key < _judges.Length; key++)
            {
                if (_judges[key] is { } judge)
                {
                    yield return (key, judge);
                }
            }
        }
    }

    /// <summary>The verdict on a key by its number; null when there is none yet.</summary>
    public AttributeJudge? Find(int key) => (uint)key < (uint)_judges.Length ? _judges[key] : null;

    public void Keep(int key, AttributeJudge judge)
    {
        if (key >= _judges.Length)
        {
            Array.Resize(ref _judges, Math.Max(key + 1, _judges.Length * 2));
        }

        _judges[key] = judge;
    }

    /// <summary>The declared attribute that a key stands for: it itself, its family, or a pattern of what is really sent; -1 for none.</summary>
    public int FindUsage(string key)
    {
        var found = -1;
        for (var index = 0; index < _usages.Length; index++)
        {
            if (_usages[index].Key == key)
            {
                return index;
            }

            found = found < 0 && _usages[index].Covers(key) ? index : found;
        }

        return found;
    }

    /// <summary>Forgets what the last sample had.</summary>
    public void BeginSample()
    {
        SampleCount++;
        _sample++;
    }

    /// <summary>Notes that the sample has an attribute.</summary>
    public void Note(int usage)
    {
        if (usage >= 0 && _usages[usage].LastSample != _sample)
        {
            _usages[usage].LastSample = _sample;
            _usages[usage].Count++;
        }
    }

    /// <summary>Whether the sample has an attribute.</summary>
    public bool Has(int usage) => _usages[usage].LastSample == _sample;
}
