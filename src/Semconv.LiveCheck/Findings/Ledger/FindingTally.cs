using System.Collections.Immutable;

namespace Semconv.LiveCheck.Findings.Ledger;

/// <summary>How often a finding was made, when first and last, and where first.</summary>
internal sealed class FindingTally
{
    /// <summary>How many places are kept.</summary>
    public const int MostExemplars = 5;

    private readonly FindingExemplar[] _exemplars = new FindingExemplar[MostExemplars];
    private int _kept;

    public long Count { get; private set; }

    /// <summary>Zero when no sample had a time.</summary>
    public ulong FirstSeen { get; private set; }

    public ulong LastSeen { get; private set; }

    public ImmutableArray<FindingExemplar> Exemplars => [.. _exemplars.AsSpan(0, _kept)];

    public void CountOne(ulong time)
    {
        Count++;
        See(time, time);
    }

    /// <summary>Whether a place would be among those that are kept, so that its name has to be read.</summary>
    public bool Wants(in FindingExemplar exemplar) => (_kept < MostExemplars || exemplar < _exemplars[_kept - 1]) && !IsKept(exemplar);

    /// <summary>Keeps a place that is wanted.</summary>
    public void Keep(in FindingExemplar exemplar)
    {
        var index = _kept < MostExemplars ? _kept++ : _kept - 1;
        while (index > 0 && exemplar < _exemplars[index - 1])
        {
            _exemplars[index] = _exemplars[--index];
        }

        _exemplars[index] = exemplar;
    }

    public void Add(FindingTally other)
    {
        Count += other.Count;
        See(other.FirstSeen, other.LastSeen);
        foreach (var exemplar in other._exemplars.AsSpan(0, other._kept))
        {
            if (Wants(exemplar))
            {
                Keep(exemplar);
            }
        }
    }

    /// <summary>Names do not count: one span has one name.</summary>
    private bool IsKept(in FindingExemplar exemplar)
    {
        foreach (var kept in _exemplars.AsSpan(0, _kept))
        {
            if (kept.CompareTo(exemplar) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private void See(ulong first, ulong last)
    {
        if (first != 0)
        {
            FirstSeen = FirstSeen == 0 ? first : Math.Min(FirstSeen, first);
            LastSeen = Math.Max(LastSeen, last);
        }
    }
}
