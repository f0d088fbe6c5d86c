using System.Collections.Immutable;
using Semconv.LiveCheck.Interning;

namespace Semconv.LiveCheck.Findings.Ledger;

/// <summary>Counts findings by what, who and on which type of span; what it holds does not grow with the telemetry.</summary>
/// <remarks>While they come, findings are told apart by reference, which is fast; groups that say the same are put together at the end.</remarks>
/// <param name="traceFindings">Takes each finding about a trace as it is made; null for nobody.</param>
/// <param name="mostGroups">How many groups are kept; what comes beyond is counted by rule.</param>
public sealed class FindingLedger(Action<TraceFinding>? traceFindings = null, int mostGroups = 20_000) : IFindingConsumer
{
    private readonly Dictionary<FindingKey, FindingTally> _tallies = [];
    private readonly Dictionary<(FindingRule Rule, FindingLevel Level, bool IsHabit), (Finding First, FindingTally Tally)> _overflow = [];

    /// <summary>Names of metrics and events, which are few; those of spans are not.</summary>
    private readonly TextPool _names = new(4 * 1024 * 1024);

    /// <summary>How many findings were made.</summary>
    public long Count { get; private set; }

    public void Take(Finding finding, in FindingSite site)
    {
        var isNamed = site.SignalType is SignalType.Metric or SignalType.Log;
        var name = isNamed ? _names.Add(site.SignalName) : 0;
        var tally = Find(new FindingKey(finding, site.Service ?? string.Empty, site.SpanType, site.SignalType, name));
        tally.CountOne(site.Time);
        var exemplar = new FindingExemplar(site.Time, site.TraceId, site.SpanId);
        if (tally.Wants(exemplar))
        {
            tally.Keep(exemplar with { Name = System.Text.Encoding.UTF8.GetString(site.SignalName) });
        }
    }

    public void Take(TraceFinding finding)
    {
        var tally = Find(new FindingKey(finding.Finding, finding.Service, finding.SpanType, SignalType.Span, 0));
        tally.CountOne(finding.Time);
        var exemplar = new FindingExemplar(finding.Time, finding.TraceId, finding.SpanIds.IsDefaultOrEmpty ? 0 : finding.SpanIds[0]);
        if (tally.Wants(exemplar))
        {
            tally.Keep(exemplar with { Name = finding.SpanName });
        }

        traceFindings?.Invoke(finding);
    }

    /// <summary>The groups: the worst first, then by rule, service, type and context.</summary>
    /// <param name="profile">Decides which of them are habits.</param>
    public ImmutableArray<FindingGroup> ToGroups(Profile profile)
    {
        var groups = new Dictionary<(string Fingerprint, FindingLevel Level, bool IsHabit), (FindingGroup Group, FindingTally Tally)>();
        foreach (var (key, tally) in _tallies)
        {
            var group = GroupOf(key, tally);
            var identity = (group.Fingerprint, key.Finding.Level, key.Finding.IsHabit);
            if (!groups.TryGetValue(identity, out var other))
            {
                var sum = new FindingTally();
                sum.Add(tally);
                groups.Add(identity, (group, sum));
                continue;
            }

            other.Tally.Add(tally);
            groups[identity] = (Earlier(group, other.Group), other.Tally);
        }

        var all = groups.Values.Select(each => Fill(each.Group, each.Tally, profile)).Concat(_overflow.Values.Select(
            each => Fill(new FindingGroup(each.First, string.Empty) { IsOverflow = true }, each.Tally, profile)));
        return
        [
            .. all.OrderByDescending(group => group.Finding.Level).ThenBy(group => group.Finding.Rule.Id, StringComparer.Ordinal)
                .ThenBy(group => group.Fingerprint, StringComparer.Ordinal).ThenBy(group => group.Finding.IsHabit),
        ];
    }

    private FindingTally Find(in FindingKey key)
    {
        Count++;
        if (_tallies.TryGetValue(key, out var tally))
        {
            return tally;
        }

        if (_tallies.Count < mostGroups)
        {
            tally = new FindingTally();
            _tallies.Add(key, tally);
            return tally;
        }

        var rest = (key.Finding.Rule, key.Finding.Level, key.Finding.IsHabit);
        if (!_overflow.TryGetValue(rest, out var counted))
        {
            counted = (key.Finding, new FindingTally());
            _overflow.Add(rest, counted);
        }

        return counted.Tally;
    }

    private FindingGroup GroupOf(in FindingKey key, FindingTally tally) => new(key.Finding, key.Service)
    {
        SpanType = key.SpanType,
        SignalType = key.SignalType,
        SignalName = key.SignalType is SignalType.Metric or SignalType.Log ? _names.TextOf(key.Name) : string.Empty,
        Exemplars = tally.Exemplars,
    };

    /// <summary>Two that differ in ids only: the one that was made first speaks for both, whichever came first.</summary>
    private static FindingGroup Earlier(FindingGroup one, FindingGroup other)
    {
        var byPlace = one.Exemplars[0].CompareTo(other.Exemplars[0]);
        var order = byPlace != 0 ? byPlace : string.CompareOrdinal(one.Finding.Message, other.Finding.Message);
        return order <= 0 ? one : other;
    }

    private static FindingGroup Fill(FindingGroup group, FindingTally tally, Profile profile) => group with
    {
        Count = tally.Count,
        FirstSeen = tally.FirstSeen,
        LastSeen = tally.LastSeen,
        Exemplars = tally.Exemplars,
        Standing = profile == Profile.Legacy && group.Finding.IsHabit ? FindingStanding.Habit : FindingStanding.Open,
    };
}
