using System.Collections.Immutable;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Origins;
using Semconv.LiveCheck.Statistics;

namespace Semconv.LiveCheck.Advice.Counting;

/// <summary>Counts spans, and other samples that were not judged, by numbers; names come in at the end.</summary>
internal sealed class SpanCounts(SpanTypeTable types)
{
    private static readonly string[] KindWords = ["unspecified", "internal", "server", "client", "producer", "consumer"];
    private static readonly string[] MatchWords = ["none", "type_field", "type_attribute", "discriminators", "expression"];

    private readonly long[] _kinds = new long[KindWords.Length];
    private readonly long[] _matches = new long[MatchWords.Length];
    private readonly long[] _types = new long[types.Types.Length];
    private (Origin? Origin, long Spans, long Matched, long Unjudged)[] _origins = new (Origin?, long, long, long)[16];

    public void Count(Origin origin, int kind, SpanMatch match)
    {
        _kinds[(uint)kind < (uint)_kinds.Length ? kind : 0]++;
        _matches[(int)match.Source]++;
        ref var slot = ref Slot(origin);
        slot.Spans++;
        if (match.Type is { } type)
        {
            slot.Matched++;
            _types[type.Number]++;
        }
    }

    /// <summary>Counts a metric or a log record that was not judged.</summary>
    public void CountUnjudged(Origin origin) => Slot(origin).Unjudged++;

    /// <summary>The samples that were not judged, of all signals, by scope.</summary>
    public ImmutableArray<NamedCount> NotJudged() =>
        Grouped(_origins.Where(slot => slot.Origin is not null)
            .Select(slot => (slot.Origin!.Scope, slot.Unjudged + (slot.Origin.IsJudged ? 0 : slot.Spans - slot.Matched))));

    public SpanStatistics Make()
    {
        var seen = _origins.Where(slot => slot.Origin is not null).ToList();
        return new SpanStatistics
        {
            Total = seen.Sum(slot => slot.Spans),
            ByService = Grouped(seen.Select(slot => (slot.Origin!.Service, slot.Spans))),
            ByScope = Grouped(seen.Select(slot => (slot.Origin!.Scope, slot.Spans))),
            ByKind = Named(KindWords, _kinds),
            ByType = [.. Named([.. types.Types.Select(type => type.Id)], _types).OrderBy(each => each.Name, StringComparer.Ordinal)],
            ByMatch = Named(MatchWords, _matches),
            NotJudged = Grouped(seen.Where(slot => !slot.Origin!.IsJudged).Select(slot => (slot.Origin!.Scope, slot.Spans - slot.Matched))),
        };
    }

    private ref (Origin? Origin, long Spans, long Matched, long Unjudged) Slot(Origin origin)
    {
        if (origin.Number >= _origins.Length)
        {
            Array.Resize(ref _origins, Math.Max(origin.Number + 1, _origins.Length * 2));
        }

        ref var slot = ref _origins[origin.Number];
        slot.Origin = origin;
        return ref slot;
    }

    private static ImmutableArray<NamedCount> Named(ReadOnlySpan<string> words, ReadOnlySpan<long> counts)
    {
        var result = ImmutableArray.CreateBuilder<NamedCount>();
        for (var index = 0; index < words.Length; index++)
        {
            if (counts[index] > 0)
            {
                result.Add(new NamedCount(words[index], counts[index]));
            }
        }

        return result.ToImmutable();
    }

    private static ImmutableArray<NamedCount> Grouped(IEnumerable<(string Name, long Count)> counts) =>
    [
        .. counts.GroupBy(each => each.Name, StringComparer.Ordinal)
            .Select(group => new NamedCount(group.Key, group.Sum(each => each.Count)))
            .Where(each => each.Count > 0)
            .OrderBy(each => each.Name, StringComparer.Ordinal),
    ];
}
