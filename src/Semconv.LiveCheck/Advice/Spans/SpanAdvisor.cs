using Semconv.LiveCheck.Advice.Signals;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Interning;
using Semconv.LiveCheck.Matching;
using Semconv.LiveCheck.Matching.Annotations;
using Semconv.LiveCheck.Matching.Origins;
using Semconv.LiveCheck.Samples;
using Semconv.LiveCheck.Statistics;

namespace Semconv.LiveCheck.Advice.Spans;

/// <summary>Judges spans, with their events and links, by the type that they were matched to.</summary>
internal sealed class SpanAdvisor(AdviceSession session, SpanTypeTable types)
{
    private const int Error = 2;

    private readonly AdviceSink _sink = session.Sink;
    private readonly SpanEntryMaker _maker = new(types, session.Index, session.Keys);
    private readonly SpanEntry?[] _entries = new SpanEntry?[types.Types.Length];

    /// <summary>What is known about types whose spans were seen.</summary>
    public IEnumerable<SpanEntry> Entries => _entries.OfType<SpanEntry>();

    public void Check(in SpanSample span, Origin origin, in KeyedAttributes attributes, SpanMatch match, in FindingSite site)
    {
        var entry = match.Type is { } type && !session.Options.IsWeaverCompatible ? EntryOf(type) : null;
        var context = entry?.Context ?? session.Generic;
        var part = _sink.NextPart();
        context.BeginSample();
        session.Attributes.Check(attributes, context, site);
        _sink.BeginPart(part, SampleTypes.Span);
        if (entry is not null)
        {
            CheckType(entry, span, attributes, match, site);
        }
        else if (match is { Nearest: { } nearest, IsKindWrong: true } && !IsJudgedInTrace(nearest) && !session.Options.IsWeaverCompatible)
        {
            _sink.Add(EntryOf(nearest).WrongKinds[KindOf(span)], site);
        }

        if (session.Attributes.TooMany(attributes.Count) is { } tooMany)
        {
            _sink.Add(tooMany, site);
        }

        _sink.EndPart(EntityKind.Span);
        for (var index = 0; index < span.Events.Count; index++)
        {
            CheckEvent(entry, origin, span.Events[index], site);
        }

        for (var index = 0; index < span.Links.Count; index++)
        {
            _sink.Pass(EntityKind.SpanLink);
            session.Check(span.Links[index].Attributes, session.Generic, site with { SampleName = default });
        }
    }

    /// <summary>Whether dapr_workflow_kind, a rule about traces, speaks of the kind.</summary>
    private static bool IsJudgedInTrace(SpanType type) => type.Role != WorkflowRole.None && !type.Trace.Match!.Scopes.IsEmpty;

    private static int KindOf(in SpanSample span) => span.Kind is >= 1 and <= 5 ? span.Kind : 1;

    private SpanEntry EntryOf(SpanType type) => _entries[type.Number] ??= _maker.Make(type);

    private void CheckType(SpanEntry entry, in SpanSample span, in KeyedAttributes attributes, SpanMatch match, in FindingSite site)
    {
        foreach (var finding in entry.Findings)
        {
            _sink.Add(finding, site);
        }

        if (match.IsKindWrong)
        {
            _sink.Add(entry.WrongKinds[KindOf(span)], site);
        }

        if (match.Source != MatchSource.Discriminators && entry.Type.Trace.Match?.FitsName(span.Name, session.Attributes.Traits.IsCaseFolded) == false)
        {
            _sink.Add(entry.WrongName, site);
        }

        session.ReportAbsences(entry.Context, onlyRequired: true, site);
        foreach (var rule in entry.StatusRules)
        {
            if (span.StatusCode != Error && rule.Holds(attributes))
            {
                _sink.Add(rule.Finding, site);
            }
        }

        if (span.Links.Count < entry.LeastLinks && session.Attributes.Traits.HasLinks)
        {
            _sink.Add(entry.TooFewLinks, site);
        }
    }

    private void CheckEvent(SpanEntry? entry, Origin origin, in SpanEventSample item, in FindingSite around)
    {
        var site = around with { SampleName = item.Name };
        var context = entry is null ? null : ContextOf(entry, origin, item.Name);
        var part = _sink.NextPart();
        session.Check(item.Attributes, context ?? session.Generic, site);
        _sink.BeginPart(part, SampleTypes.SpanEvent);
        if (context is not null)
        {
            session.ReportAbsences(context, onlyRequired: true, site);
        }
        else if (entry is { Events.IsEmpty: false } && !session.Index.HasEvent(item.Name))
        {
            _sink.Add(entry.UnexpectedEvents.Of(item.Name), site);
        }

        _sink.EndPart(EntityKind.SpanEvent);
    }

    private static SignalContext? ContextOf(SpanEntry entry, Origin origin, ReadOnlySpan<byte> name)
    {
        foreach (var (each, context) in entry.Events)
        {
            if (each.Fits(origin.Scope, name, origin.IsCaseFolded))
            {
                return context;
            }
        }

        return null;
    }
}
