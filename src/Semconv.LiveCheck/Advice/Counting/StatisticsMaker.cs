using System.Collections.Immutable;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Advice.Attributes;
using Semconv.LiveCheck.Advice.Signals;
using Semconv.LiveCheck.Advice.Spans;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Statistics;

namespace Semconv.LiveCheck.Advice.Counting;

/// <summary>Puts together what was counted in many places.</summary>
internal sealed class StatisticsMaker(
    AdviceSession session, MetricAdvisor metrics, LogAdvisor logs, SpanAdvisor spans, (AdviceCounts Advice, SpanCounts Spans) counts)
{
    private const int LargestMessageCount = 10_000;

    private static readonly FindingLevel[] Levels = [FindingLevel.Violation, FindingLevel.Improvement, FindingLevel.Information];

    public LiveCheckStatistics Make()
    {
        var kinds = Enum.GetValues<EntityKind>().Select(kind => (Kind: kind, Count: counts.Advice.Parts(kind))).Where(each => each.Count > 0).ToImmutableArray();
        var findings = counts.Advice.Findings;
        var (attributes, dependencies) = Attributes();
        var seenMetrics = Seen(session.Index.Metrics.Values.Where(metric => metric.Deprecated is null).Select(metric => metric.Name), metrics.Entries.Entries.Select(each => new NamedCount(each.Name, each.Entry.Count)));
        var seenEvents = Seen(session.Index.Events.Values.Where(item => item.Deprecated is null).Select(item => item.Name), logs.Entries.Entries.Select(each => new NamedCount(each.Name, each.Entry.Count)));
        return new LiveCheckStatistics
        {
            TotalEntities = kinds.Sum(each => each.Count),
            EntitiesByKind = kinds,
            TotalAdvisories = findings.Values.Sum(),
            LevelCounts = [.. Levels.Select(level => (level, findings.Where(each => each.Key.Level == level).Sum(each => each.Value))).Where(each => each.Item2 > 0)],
            HighestLevelCounts = [.. Levels.Select(level => (level, counts.Advice.Highest(level))).Where(each => each.Item2 > 0)],
            NoAdviceCount = counts.Advice.NoAdvice,
            AdviceTypeCounts = Grouped(findings.Select(each => new NamedCount(each.Key.Rule.Id, each.Value))),
            AdviceMessageCounts = Cut(Grouped(findings.Select(each => new NamedCount(each.Key.Message, each.Value)))),
            Attributes = attributes,
            Metrics = seenMetrics,
            Events = seenEvents,
            DependencyAttributes = dependencies,
            RegistryCoverage = Coverage([.. attributes.Registry, .. seenMetrics.Registry, .. seenEvents.Registry]),
            Spans = counts.Spans.Make(),
            NotJudged = counts.Spans.NotJudged(),
            SpanTypes = [.. spans.Entries.Where(entry => entry.Context.SampleCount > 0).OrderBy(entry => entry.Type.Id, StringComparer.Ordinal).Select(Coverage)],
        };
    }

    private static SpanTypeCoverage Coverage(SpanEntry entry)
    {
        var attributes = ImmutableArray.CreateBuilder<SpanTypeCoverage.Usage>();
        foreach (var usage in entry.Context.Usages)
        {
            attributes.Add(new SpanTypeCoverage.Usage(usage.Key, usage.Level, usage.Count));
        }

        return new SpanTypeCoverage(entry.Type.Id, entry.Context.SampleCount, attributes.ToImmutable());
    }

    /// <summary>As Weaver counts: a part of one, in single precision.</summary>
    private static float Coverage(ImmutableArray<NamedCount> names) => names.IsEmpty ? 0 : (float)names.Count(each => each.Count > 0) / names.Length;

    private static SeenNames Seen(IEnumerable<string> registry, IEnumerable<NamedCount> seen)
    {
        var counts = seen.Where(each => each.Count > 0).ToDictionary(each => each.Name, each => each.Count, StringComparer.Ordinal);
        var known = registry.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => new NamedCount(name, counts.GetValueOrDefault(name))).ToImmutableArray();
        foreach (var each in known)
        {
            counts.Remove(each.Name);
        }

        return new SeenNames(known, Grouped(counts.Select(each => new NamedCount(each.Key, each.Value))));
    }

    private static ImmutableArray<NamedCount> Grouped(IEnumerable<NamedCount> counts) =>
    [
        .. counts.GroupBy(each => each.Name, StringComparer.Ordinal)
            .Select(group => new NamedCount(group.Key, group.Sum(each => each.Count)))
            .OrderBy(each => each.Name, StringComparer.Ordinal),
    ];

    private static ImmutableArray<NamedCount> Cut(ImmutableArray<NamedCount> counts)
    {
        if (counts.Length <= LargestMessageCount)
        {
            return counts;
        }

        var kept = counts.OrderByDescending(each => each.Count).ThenBy(each => each.Name, StringComparer.Ordinal).Take(LargestMessageCount).ToList();
        return [.. kept.OrderBy(each => each.Name, StringComparer.Ordinal), new NamedCount("…", counts.Sum(each => each.Count) - kept.Sum(each => each.Count))];
    }

    private (SeenNames Attributes, ImmutableArray<NamedCount> Dependencies) Attributes()
    {
        var contexts = metrics.Entries.Entries.Select(each => each.Entry.Context)
            .Concat(logs.Entries.Entries.Select(each => each.Entry.Context))
            .Concat(spans.Entries.SelectMany(entry => entry.Events.Select(each => each.Context).Append(entry.Context)))
            .Append(session.Generic)
            .ToHashSet<SignalContext>(ReferenceEqualityComparer.Instance);
        var judged = contexts.SelectMany(context => context.Judged).Select(each => (Judge: each.Judge, Key: session.Keys.TextOf(each.Key)))
            .Concat(session.Attributes.Shared.Select(judge => (Judge: judge, Key: "…")))
            .ToList();
        var seen = judged.Where(each => each.Judge.Known is not { IsForeign: true })
            .Select(each => new NamedCount(each.Judge.Known?.Key ?? each.Key, each.Judge.Count));
        var foreign = judged.Where(each => each.Judge.Known is { IsForeign: true })
            .Select(each => new NamedCount(each.Judge.Known!.Key, each.Judge.Count));
        var known = session.Index.Attributes.Where(attribute => attribute.IsCounted).Select(attribute => attribute.Key);
        return (Seen(known, Grouped(seen)), Grouped(foreign));
    }
}
