using System.Collections.Immutable;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Spans;

namespace Semconv.LiveCheck.Structure;

/// <summary>Judges the traces of a store by all rules; what it reports does not depend on the order in which spans came.</summary>
public sealed class TraceJudge
{
    private const int PartToEvict = 16;

    private readonly SpanStore _store;
    private readonly TraceView _trace;
    private readonly TraceFindings _findings;
    private readonly InstanceMemory _instances;
    private long _patience;
    private readonly SortedDictionary<(string Rule, RuleNeeds Need), UnjudgedRule> _unjudged = [];

    public TraceJudge(SpanStore store)
    {
        _store = store;
        _trace = new TraceView(store);
        _findings = new TraceFindings(store) { Trace = _trace };
        _instances = new InstanceMemory(store);
    }

    /// <summary>The rules that could not be judged, by id.</summary>
    public ImmutableArray<UnjudgedRule> Unjudged => [.. _unjudged.Values];

    /// <summary>Judges what is stored, as all that there is, and lets go of it.</summary>
    public void Complete(IFindingConsumer consumer)
    {
        JudgeAll(_store.Traces.Places(), consumer, TraceEnd.OfInput);
        foreach (var instance in _instances.Several())
        {
            foreach (var rule in TraceRules.OfInstances)
            {
                rule.Judge(instance, _findings);
            }
        }

        // Only now, so that who takes a finding over several traces can look at them.
        foreach (var place in _store.Traces.Places())
        {
            _store.Release(place, TraceEnd.OfInput);
        }

        _instances.Clear();
    }

    /// <summary>Judges the traces of which nothing came since a time, and lets go of them.</summary>
    /// <param name="quietSince">The time.</param>
    /// <param name="consumer">Takes what is found.</param>
    /// <param name="patience">How long a trace may lack a parent before that is held against it.</param>
    public void Release(long quietSince, IFindingConsumer consumer, long patience = 0)
    {
        _patience = patience;
        var places = new List<int>();
        for (var place = _store.Traces.Oldest; place >= 0 && _store.Traces[place].LastSeen <= quietSince; place = _store.Traces[place].Newer)
        {
            places.Add(place);
        }

        JudgeAll([.. places], consumer, TraceEnd.Quiet);
    }

    /// <summary>Judges the traces that were quiet for the longest time as far as they came, and lets go of them; says so of each.</summary>
    public void MakeRoom(IFindingConsumer consumer)
    {
        var places = new List<int>();
        var spans = 0;
        for (var place = _store.Traces.Oldest; place >= 0 && spans <= _store.Count / PartToEvict; place = _store.Traces[place].Newer)
        {
            places.Add(place);
            spans += _store.Traces[place].Count;
        }

        JudgeAll([.. places], consumer, TraceEnd.Evicted);
    }

    private void JudgeAll(int[] places, IFindingConsumer consumer, TraceEnd end)
    {
        _findings.Consumer = consumer;
        var keys = Array.ConvertAll(places, place => (_store.Traces[place].FirstStart, _store.Traces[place].Id));
        Array.Sort(keys, places);
        foreach (var place in places)
        {
            if (_store.Traces[place].Count > 0)
            {
                _trace.Load(place, isWhole: end != TraceEnd.Evicted);
                if (end == TraceEnd.Quiet && _trace.IsOpen && _store.TryHold(place, _patience))
                {
                    continue;
                }

                Judge(isTooLarge: _store.Traces[place].Lost > 0, end == TraceEnd.Evicted);
            }

            if (end != TraceEnd.OfInput)
            {
                _store.Release(place, end);
            }
        }
    }

    private void Judge(bool isTooLarge, bool isEviction)
    {
        if (isEviction)
        {
            _findings.Report(TraceRules.Evicted, 0, -1, static (span, _) => $"the trace of {span} was judged before its end, to make room");
        }

        if (isTooLarge)
        {
            _findings.Report(TraceRules.TooLarge, 0, -1, static (span, _) => $"the trace of {span} has more spans than are kept of one");
        }

        var missing = (_trace.IsWhole ? RuleNeeds.None : RuleNeeds.WholeTrace) | (_trace.LacksApplications ? RuleNeeds.Applications : RuleNeeds.None);
        foreach (var rule in TraceRules.OfTraces)
        {
            var lack = rule.Needs & missing;
            if (lack == RuleNeeds.None)
            {
                rule.Judge(_trace, _findings);
            }
            else if (_trace.HasId)
            {
                CountUnjudged(rule, lack.HasFlag(RuleNeeds.WholeTrace) ? RuleNeeds.WholeTrace : RuleNeeds.Applications);
            }
        }

        _instances.Add(_trace);
    }

    private void CountUnjudged(ITraceRule rule, RuleNeeds lack)
    {
        var key = (rule.Finding.Id, lack);
        var reason = lack == RuleNeeds.WholeTrace
            ? "spans of the trace found no room, so one that is missing may have been sent"
            : "Zipkin does not get the spans of every application, so a parent that is missing may be one of those";
        _unjudged[key] = new UnjudgedRule(rule.Finding, reason, (_unjudged.GetValueOrDefault(key)?.TraceCount ?? 0) + 1);
    }
}
