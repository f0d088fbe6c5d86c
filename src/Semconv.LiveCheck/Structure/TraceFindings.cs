using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Spans;

namespace Semconv.LiveCheck.Structure;

/// <summary>Makes the findings of rules, each once for spans of the same names and services, and hands them on.</summary>
/// <remarks>Names come from the network, so there is a limit; beyond it findings do not name spans any more.</remarks>
internal sealed class TraceFindings(SpanStore store, int largestCount = 10_000)
{
    private static readonly string[] Kinds = ["unspecified", "internal", "server", "client", "producer", "consumer", "unspecified", "unspecified"];

    private readonly Dictionary<Key, Entry> _entries = [];
    private readonly Dictionary<(string Rule, bool IsHabit), Finding> _nameless = [];

    /// <summary>Who takes the findings.</summary>
    public IFindingConsumer? Consumer { get; set; }

    /// <summary>The trace that is judged.</summary>
    public TraceView? Trace { get; set; }

    /// <summary>Reports one span.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="item">The span.</param>
    /// <param name="other">Another span that the message names, or -1.</param>
    /// <param name="describe">Makes the message.</param>
    public void Report(FindingRule rule, int item, int other, Func<SpanWords, SpanWords, string> describe) =>
        Report(rule, [item], other, describe);

    /// <summary>Reports spans of the trace, the first of which is described.</summary>
    public void Report(FindingRule rule, ReadOnlySpan<int> items, int other, Func<SpanWords, SpanWords, string> describe)
    {
        var trace = Trace!;
        var entry = EntryFor(rule, items[0], other, describe);
        var ids = new ulong[items.Length];
        for (var index = 0; index < ids.Length; index++)
        {
            ids[index] = trace.Span(items[index]).SpanId;
        }

        Consumer!.Take(new TraceFinding(entry.Finding, trace.Id, ImmutableCollectionsMarshal.AsImmutableArray(ids))
        {
            SpanName = entry.Name,
            Service = entry.Service,
            SpanType = entry.SpanType,
            Resource = trace.OriginOf(items[0]).Resource,
            Time = trace.Span(items[0]).StartTime,
            Details = rule.IsHabit ? [] : DetailsOf(trace, items[0]),
        });
    }

    /// <summary>Reports spans of several traces that are judged already.</summary>
    public void Report(FindingRule rule, ImmutableArray<InstanceSpan> spans, string instance, Func<SpanWords, SpanWords, string> describe)
    {
        var first = spans[0];
        var words = new SpanWords(store.Names.TextOf(first.Name), store.Origins[first.Origin].Service, string.Empty);
        var entry = EntryFor(new Key(rule.Id, first.Name, words.Service, first.Type, 0, -1, string.Empty), rule, words, default, describe);
        Consumer!.Take(new TraceFinding(entry.Finding, first.Trace, [.. spans.Where(span => span.Trace == first.Trace).Select(span => span.SpanId)])
        {
            Elsewhere = [.. spans.Where(span => span.Trace != first.Trace).Select(span => (span.Trace, span.SpanId))],
            SpanName = entry.Name,
            Service = entry.Service,
            SpanType = entry.SpanType,
            Resource = store.Origins[first.Origin].Resource,
            Time = first.StartTime,
            Details = [new FindingContext("workflow_instance_id", instance)],
        });
    }

    private static ImmutableArray<FindingContext> DetailsOf(TraceView trace, int item)
    {
        ref readonly var span = ref trace.Span(item);
        var instance = trace.InstanceOf(item);
        return (trace[item].Standing >= SpanStanding.Orphan, instance.Length > 0) switch
        {
            (true, true) => [new FindingContext("parent_span_id", Hex(span.ParentId)), new FindingContext("workflow_instance_id", instance)],
            (true, false) => [new FindingContext("parent_span_id", Hex(span.ParentId))],
            (false, true) => [new FindingContext("workflow_instance_id", instance)],
            _ => [],
        };
    }

    private static string Hex(ulong id) => id.ToString("x16", CultureInfo.InvariantCulture);

    private Entry EntryFor(FindingRule rule, int item, int other, Func<SpanWords, SpanWords, string> describe)
    {
        var trace = Trace!;
        ref readonly var span = ref trace.Span(item);
        var service = trace.OriginOf(item).Service;
        var key = new Key(
            rule.Id, span.Name, service, span.Type, span.Kind, other < 0 ? -1 : trace.Span(other).Name, other < 0 ? string.Empty : trace.OriginOf(other).Service);
        return _entries.TryGetValue(key, out var known) ? known : EntryFor(key, rule, WordsOf(trace, item), other < 0 ? default : WordsOf(trace, other), describe);
    }

    private static SpanWords WordsOf(TraceView trace, int item) => new(trace.NameOf(item), trace.OriginOf(item).Service, Kinds[trace.Span(item).Kind]);

    private Entry EntryFor(Key key, FindingRule rule, SpanWords span, SpanWords other, Func<SpanWords, SpanWords, string> describe)
    {
        if (_entries.TryGetValue(key, out var entry))
        {
            return entry;
        }

        var type = key.Type < 0 ? null : store.Types.Types[key.Type];
        var isHabit = rule.IsHabit || (type?.HasHabit(rule.Id) ?? false);
        if (_entries.Count >= largestCount)
        {
            return new Entry(Nameless(rule, isHabit), span.Name, span.Service, type?.Id);
        }

        var finding = new Finding(rule, describe(span, other))
        {
            Context = ContextOf(span, other),
            SpanName = type is null ? span.Name : string.Empty,
            Definition = type?.Definition.Provenance,
            IsHabit = isHabit,
        };
        entry = new Entry(finding, span.Name, span.Service, type?.Id);
        _entries.Add(key, entry);
        return entry;
    }

    private Finding Nameless(FindingRule rule, bool isHabit)
    {
        if (!_nameless.TryGetValue((rule.Id, isHabit), out var finding))
        {
            finding = new Finding(rule, rule.Title) { IsHabit = isHabit };
            _nameless.Add((rule.Id, isHabit), finding);
        }

        return finding;
    }

    private static ImmutableArray<FindingContext> ContextOf(SpanWords span, SpanWords other)
    {
        var context = ImmutableArray.CreateBuilder<FindingContext>();
        context.Add(new FindingContext("service_name", span.Service));
        if (span.Kind.Length > 0)
        {
            context.Add(new FindingContext("kind", span.Kind));
        }

        if (other.Name is not null)
        {
            context.Add(new FindingContext("other_name", other.Name));
            context.Add(new FindingContext("other_service_name", other.Service));
            context.Add(new FindingContext("other_kind", other.Kind));
        }

        return context.DrainToImmutable();
    }

    private readonly record struct Key(string Rule, int Name, string Service, short Type, int Kind, int OtherName, string OtherService);

    private sealed record Entry(Finding Finding, string Name, string Service, string? SpanType);
}
