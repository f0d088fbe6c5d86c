using System.Collections.Immutable;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Reports.Trees;

/// <summary>Remembers which traces findings were made about, and on which spans: the first few of each rule are worth a picture.</summary>
/// <param name="showsHabits">Whether known habits count.</param>
public sealed class BrokenTraces(bool showsHabits)
{
    /// <summary>How many traces of one rule are shown.</summary>
    public const int MostTraces = 3;

    private const int MostMarks = 200;

    private readonly Dictionary<UInt128, Dictionary<ulong, SortedSet<string>>> _marks = [];
    private readonly Dictionary<string, List<UInt128>> _tracesOfRules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>The traces to show.</summary>
    public IEnumerable<UInt128> Traces => _marks.Keys;

    /// <summary>The rules, with how many findings each has beyond the traces that are shown.</summary>
    public ImmutableArray<SampleCount> Rest =>
    [
        .. _counts.Where(rule => rule.Value > 0).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => new SampleCount(rule.Key, rule.Value)),
    ];

    /// <summary>Takes a finding as it is made.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="profile">Decides what a habit is.</param>
    /// <returns>Whether its trace is one of those to show.</returns>
    public bool Add(TraceFinding finding, Profile profile)
    {
        if (finding.Finding.IsHabit && profile == Profile.Legacy && !showsHabits)
        {
            return false;
        }

        var rule = finding.Finding.Rule.Id;
        if (!_tracesOfRules.TryGetValue(rule, out var traces))
        {
            _tracesOfRules.Add(rule, traces = []);
        }

        var isShown = traces.Contains(finding.TraceId) || traces.Count < MostTraces;
        if (isShown && !traces.Contains(finding.TraceId))
        {
            traces.Add(finding.TraceId);
        }

        _counts[rule] = _counts.GetValueOrDefault(rule) + (isShown ? 0 : 1);
        if (!isShown && !_marks.ContainsKey(finding.TraceId))
        {
            return false;
        }

        Mark(finding.TraceId, finding.SpanIds, rule);
        return true;
    }

    /// <summary>The rules that mark a span.</summary>
    internal IReadOnlyCollection<string> MarksOf(UInt128 trace, ulong span) =>
        _marks.TryGetValue(trace, out var spans) && spans.TryGetValue(span, out var rules) ? rules : [];

    internal bool Shows(UInt128 trace) => _marks.ContainsKey(trace);

    private void Mark(UInt128 trace, ImmutableArray<ulong> spans, string rule)
    {
        if (!_marks.TryGetValue(trace, out var marks))
        {
            _marks.Add(trace, marks = []);
        }

        foreach (var span in spans)
        {
            if (marks.TryGetValue(span, out var rules))
            {
                rules.Add(rule);
            }
            else if (marks.Count < MostMarks)
            {
                marks.Add(span, new SortedSet<string>(StringComparer.Ordinal) { rule });
            }
        }
    }
}
