using System.Buffers.Binary;
using Semconv.Core.Resolution;
using Semconv.LiveCheck.Advice.Counting;
using Semconv.LiveCheck.Advice.Definitions;
using Semconv.LiveCheck.Advice.Signals;
using Semconv.LiveCheck.Advice.Spans;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Origins;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Samples.Inputs;
using Semconv.LiveCheck.Statistics;

namespace Semconv.LiveCheck.Advice;

/// <summary>Judges samples one by one by their definitions, counts them, and passes on what it finds.</summary>
/// <remarks>
/// What there is to say about a key, name or type is worked out when it is seen first; after that a sample allocates nothing.
/// Each method says whether the sample was judged: what only other registries speak of is counted and left alone. Not for several threads.
/// </remarks>
public sealed class SampleAdvisor
{
    private readonly AdviceSession _session;
    private readonly SpanAdvisor _spans;
    private readonly MetricAdvisor _metrics;
    private readonly LogAdvisor _logs;
    private readonly PartAdvisor _parts;
    private readonly AdviceCounts _counts = new();
    private readonly SpanCounts _spanCounts;
    private readonly bool _isEverythingJudged;

    /// <param name="registry">What samples are judged by.</param>
    /// <param name="types">The span types of the registry.</param>
    /// <param name="keys">The pool that numbers the keys of attributes, shared with those who read them before.</param>
    /// <param name="consumer">Takes what is found.</param>
    /// <param name="options">How samples are judged.</param>
    public SampleAdvisor(ResolvedRegistry registry, SpanTypeTable types, TextPool keys, IFindingConsumer consumer, AdviceOptions options)
    {
        var index = new RegistryIndex(registry, options);
        foreach (var attribute in index.Attributes)
        {
            keys.Add(attribute.Key);
        }

        _session = new AdviceSession(index, keys, new AdviceSink(consumer, _counts), options);
        _spans = new SpanAdvisor(_session, types);
        _metrics = new MetricAdvisor(_session);
        _logs = new LogAdvisor(_session);
        _parts = new PartAdvisor(_session);
        _spanCounts = new SpanCounts(types);
        _isEverythingJudged = options.IsWeaverCompatible || !types.HasScopes;
    }

    /// <summary>Decides what becomes of findings; null when they stay as they are.</summary>
    public IFindingScreen? Screen
    {
        get => _session.Sink.Screen;
        set => _session.Sink.Screen = value;
    }

    /// <summary>The findings about the last sample, for who writes it out.</summary>
    public SampleFindings Findings => _session.Sink.Findings;

    /// <summary>What was counted so far.</summary>
    public LiveCheckStatistics Count() => new StatisticsMaker(_session, _metrics, _logs, _spans, (_counts, _spanCounts)).Make();

    /// <summary>Counts what was found about a trace.</summary>
    public void Count(TraceFinding finding) => _counts.Count(finding.Finding);

    /// <summary>Says what the next samples come from.</summary>
    public void StartInput(InputTraits traits) => _session.Attributes.Traits = traits;

    public bool CheckSpan(in SpanSample span, Origin origin, in KeyedAttributes attributes, SpanMatch match)
    {
        _session.Sink.BeginSample();
        _spanCounts.Count(origin, span.Kind, match);
        if (!_isEverythingJudged && !origin.IsJudged && match.Type is null)
        {
            return false;
        }

        _spans.Check(span, origin, attributes, match, new FindingSite
        {
            SignalType = SignalType.Span,
            SignalName = span.Name,
            SampleName = span.Name,
            Service = origin.Service,
            Resource = origin.Resource,
            SpanType = match.Type?.Id,
            TraceId = span.TraceId.Length == 16 ? BinaryPrimitives.ReadUInt128BigEndian(span.TraceId) : 0,
            SpanId = span.SpanId.Length == 8 ? BinaryPrimitives.ReadUInt64BigEndian(span.SpanId) : 0,
            Time = span.StartTime,
        });
        return true;
    }

    public bool CheckMetric(in MetricSample metric, Origin origin)
    {
        _session.Sink.BeginSample();
        var entry = _metrics.Entries.Find(metric.Name);
        if (!_isEverythingJudged && !origin.IsJudged && entry.Definition is null)
        {
            _spanCounts.CountUnjudged(origin);
            return false;
        }

        _metrics.Check(entry, metric, new FindingSite
        {
            SignalType = SignalType.Metric,
            SignalName = metric.Name,
            SampleName = metric.Name,
            Service = origin.Service,
            Resource = origin.Resource,
            Time = metric.Points.Count > 0 ? metric.Points[0].Figures.Time : 0,
        });
        return true;
    }

    public bool CheckLog(in LogSample log, Origin origin)
    {
        _session.Sink.BeginSample();
        var entry = log.EventName.IsEmpty ? null : _logs.Entries.Find(log.EventName);
        if (!_isEverythingJudged && !origin.IsJudged && entry?.Definition is null)
        {
            _spanCounts.CountUnjudged(origin);
            return false;
        }

        _logs.Check(entry, log, new FindingSite
        {
            SignalType = SignalType.Log,
            SignalName = log.EventName,
            SampleName = log.EventName,
            Service = origin.Service,
            Resource = origin.Resource,
            TraceId = log.TraceId.Length == 16 ? BinaryPrimitives.ReadUInt128BigEndian(log.TraceId) : 0,
            SpanId = log.SpanId.Length == 8 ? BinaryPrimitives.ReadUInt64BigEndian(log.SpanId) : 0,
            Time = log.Time,
        });
        return true;
    }

    /// <summary>A resource is the application's own: a registry that names its scopes does not judge it.</summary>
    public bool CheckResource(in SampleOrigin sample, Origin origin) =>
        _isEverythingJudged && CheckPart(EntityKind.Resource, sample.ResourceAttributes, new FindingSite { SignalType = SignalType.Resource, Service = origin.Service, Resource = origin.Resource });

    public bool CheckScope(in SampleOrigin sample, Origin origin) =>
        (_isEverythingJudged || origin.IsJudged)
        && CheckPart(EntityKind.InstrumentationScope, sample.ScopeAttributes, new FindingSite { SampleName = sample.ScopeName, Service = origin.Service, Resource = origin.Resource });

    public bool CheckSpanEvent(in SpanEventSample spanEvent) =>
        CheckPart(EntityKind.SpanEvent, spanEvent.Attributes, new FindingSite { SampleName = spanEvent.Name, Service = string.Empty });

    public bool CheckSpanLink(in SpanLinkSample link) => CheckPart(EntityKind.SpanLink, link.Attributes, new FindingSite { Service = string.Empty });

    public bool CheckProfile(in ProfileSample profile, Origin origin) =>
        (_isEverythingJudged || origin.IsJudged)
        && CheckPart(EntityKind.Profile, profile.Attributes, new FindingSite { SignalType = SignalType.Profile, Service = origin.Service, Resource = origin.Resource });

    /// <summary>An attribute that belongs to nothing.</summary>
    public bool CheckAttribute(in SampleEntry attribute)
    {
        _session.Sink.BeginSample();
        _parts.Check(attribute, new FindingSite { Service = string.Empty });
        return true;
    }

    private bool CheckPart(EntityKind kind, in SampleAttributes attributes, in FindingSite site)
    {
        _session.Sink.BeginSample();
        _parts.Check(kind, attributes, site);
        return true;
    }
}
