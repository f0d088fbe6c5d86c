using System.Collections.Immutable;
using Semconv.Core.Resolution;
using Semconv.LiveCheck.Advice;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Expressions;
using Semconv.LiveCheck.Matching.Origins;
using Semconv.LiveCheck.Reports.Trees;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.LiveCheck.Spans;
using Semconv.LiveCheck.Statistics;
using Semconv.LiveCheck.Structure;
using Semconv.Text.Diagnostics;

namespace Semconv.LiveCheck;

/// <summary>Checks telemetry: each sample by its definition when it comes, each trace by the rules about traces when it is whole.</summary>
/// <remarks>
/// The stages in their order: origin, keys of attributes, match, advice, store, judge. Weaver has no rules about traces, so a compatible
/// check keeps no spans. Not for several threads.
/// </remarks>
public sealed class LiveChecker : ISampleVisitor
{
    private readonly LiveCheckSetup _setup;
    private readonly TextPool _keys = new(16 * 1024 * 1024);
    private readonly TextPool _names = new();
    private readonly SpanTypeTable _types;
    private readonly OriginTable _origins;
    private readonly AttributeKeyer _keyer;
    private readonly SpanMatcher _matcher;
    private readonly SampleAdvisor _advisor;
    private readonly SpanStore _store;
    private readonly TraceJudge _judge;
    private readonly TraceFindingRelay _relay;
    private Origin? _bareOrigin;

    /// <param name="registry">What telemetry is held against.</param>
    /// <param name="setup">What is done besides.</param>
    /// <param name="findings">Takes what is found.</param>
    /// <param name="diagnostics">Takes what is wrong with annotations of the registry.</param>
    public LiveChecker(ResolvedRegistry registry, LiveCheckSetup setup, IFindingConsumer findings, DiagnosticBag diagnostics)
    {
        _setup = setup;
        var types = SpanTypeTable.Compile(registry, diagnostics);
        _types = types;
        setup.Expectations?.ReportUnknownTypes(types.Types.Select(type => type.Id), diagnostics);
        _origins = new OriginTable(types) { Resources = setup.KeepsResources ? new ResourceMemory() : null };
        _keyer = new AttributeKeyer(_keys);
        _advisor = new SampleAdvisor(registry, types, _keys, findings, setup.Advice) { Screen = setup.Screen };
        Expressions = SpanExpressions.Compile(setup.Matchers, types, diagnostics);
        _matcher = new SpanMatcher(types, _keys, _names, Expressions);
        _store = new SpanStore(types, _origins, _keys, _names, setup.Limits);
        _judge = new TraceJudge(_store);
        _relay = new TraceFindingRelay(setup, _advisor, findings);
    }

    /// <summary>The matchers of the user.</summary>
    public SpanExpressions Expressions { get; }

    /// <summary>What was counted so far.</summary>
    public LiveCheckStatistics Statistics => _advisor.Count();

    /// <summary>The span types of the registry that can be told by more than a span's own word, with how many spans each had.</summary>
    public ImmutableArray<NamedCount> SpanTypes
    {
        get
        {
            var counts = Statistics.Spans.ByType.ToDictionary(type => type.Name, type => type.Count, StringComparer.Ordinal);
            return
            [
                .. _types.Types.Where(type => type.Trace.Match is not null || counts.ContainsKey(type.Id))
                    .Select(type => new NamedCount(type.Id, counts.GetValueOrDefault(type.Id)))
                    .OrderBy(type => type.Name, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>What went through the store of spans, and what found no room there.</summary>
    public SpanStoreCounts Stored => _store.Counts;

    /// <summary>How many traces were judged.</summary>
    public long TraceCount { get; private set; }

    /// <summary>How many traces are kept until they are judged.</summary>
    public int OpenTraceCount => _store.TraceCount;

    /// <summary>The services that were seen, in no order that means anything.</summary>
    public IReadOnlyCollection<SeenService> Services => _origins.Services;

    /// <summary>The rules about traces that could not be judged.</summary>
    public ImmutableArray<UnjudgedRule> Unjudged => _judge.Unjudged;

    /// <summary>How many attributes, events and links senders say they dropped.</summary>
    public long DroppedBySender { get; private set; }

    /// <summary>How many log records were findings of a live check, which are not judged: each would lead to another.</summary>
    public long OwnLogs { get; private set; }

    /// <summary>How often a name, key or origin found no room, so that it is one with others.</summary>
    public long LostNames => _keys.OverflowCount + _names.OverflowCount + _origins.OverflowCount;

    public void VisitInput(InputTraits traits)
    {
        _origins.StartInput(traits);
        _advisor.StartInput(traits);
        _setup.Report?.StartInput(traits);
        _bareOrigin = null;
    }

    public void VisitSpan(in SpanSample span)
    {
        var origin = _origins.Find(span.Origin);
        origin.Seen.Spans++;
        var attributes = _keyer.Read(span.Attributes);
        var match = _matcher.Match(span, origin, attributes);
        _advisor.CheckSpan(span, origin, attributes, match);
        _setup.Report?.WriteSpan(span, _advisor.Findings);
        _setup.Expectations?.Count(span, match.Type?.Id, origin.Service);
        DroppedBySender += span.DroppedAttributes + (long)span.DroppedEvents + span.DroppedLinks;
        if (!_setup.Advice.IsWeaverCompatible)
        {
            Keep(span, origin, match, attributes);
        }
    }

    public void VisitMetric(in MetricSample metric)
    {
        var origin = _origins.Find(metric.Origin);
        origin.Seen.Others++;
        _advisor.CheckMetric(metric, origin);
        _setup.Report?.WriteMetric(metric, _advisor.Findings);
        _setup.Expectations?.Count(metric, origin.Service);
    }

    public void VisitLog(in LogSample log)
    {
        if (FindingEvent.IsScope(log.Origin.ScopeName))
        {
            OwnLogs++;
            return;
        }

        var origin = _origins.Find(log.Origin);
        origin.Seen.Others++;
        _advisor.CheckLog(log, origin);
        _setup.Report?.WriteLog(log, _advisor.Findings);
        _setup.Expectations?.Count(log, origin.Service);
        DroppedBySender += log.DroppedAttributes;
    }

    public void VisitResource(in SampleOrigin origin)
    {
        if (origin.IsOfFindings)
        {
            return;
        }

        _advisor.CheckResource(origin, _origins.Find(origin));
        _setup.Report?.WriteResource(origin, _advisor.Findings);
    }

    public void VisitScope(in SampleOrigin origin)
    {
        if (FindingEvent.IsScope(origin.ScopeName))
        {
            return;
        }

        _advisor.CheckScope(origin, _origins.Find(origin));
        _setup.Report?.WriteScope(origin, _advisor.Findings);
    }

    public void VisitAttribute(in SampleEntry attribute)
    {
        _advisor.CheckAttribute(attribute);
        _setup.Report?.WriteAttribute(attribute, _advisor.Findings);
    }

    public void VisitSpanEvent(in SpanEventSample spanEvent)
    {
        _advisor.CheckSpanEvent(spanEvent);
        _setup.Report?.WriteSpanEvent(spanEvent, _advisor.Findings);
    }

    public void VisitSpanLink(in SpanLinkSample link)
    {
        _advisor.CheckSpanLink(link);
        _setup.Report?.WriteSpanLink(link, _advisor.Findings);
    }

    public void VisitProfile(in ProfileSample profile)
    {
        _bareOrigin ??= _origins.Find(default);
        _advisor.CheckProfile(profile, _bareOrigin);
        _setup.Report?.WriteProfile(profile, _advisor.Findings);
    }

    /// <summary>What is still kept of a trace, the span that came last first.</summary>
    internal List<TracedSpan> SpansOf(UInt128 trace) =>
    [
        .. _store.RecordsOf(trace).Select(record => new TracedSpan(record.SpanId, record.ParentId, _names.TextOf(record.Name), _origins[record.Origin].Service)
        {
            Kind = record.Kind,
            Status = record.Status,
            StartTime = record.StartTime,
            EndTime = record.EndTime,
        }),
    ];

    /// <summary>Judges the traces that were quiet for a while, and lets go of them; one that lacks a parent is given more time.</summary>
    /// <param name="now">The time now, in the unit of the other one.</param>
    /// <param name="settle">How long a trace has to be quiet.</param>
    public void Settle(long now, long settle)
    {
        _store.Now = now;
        var before = _store.TraceCount;
        _judge.Release(now - settle, _relay, _setup.Patience);
        TraceCount += before - _store.TraceCount;
    }

    /// <summary>Judges all that is left, as all that there is.</summary>
    public void Complete()
    {
        TraceCount += _store.TraceCount;
        _judge.Complete(_relay);
    }

    private void Keep(in SpanSample span, Origin origin, in SpanMatch match, in KeyedAttributes attributes)
    {
        if (_store.IsFull)
        {
            var before = _store.TraceCount;
            _judge.MakeRoom(_relay);
            TraceCount += before - _store.TraceCount;
        }

        _store.Add(span, origin, match, attributes);
    }
}
