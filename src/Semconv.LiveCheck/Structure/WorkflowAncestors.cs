using Semconv.LiveCheck.Matching.Annotations;

namespace Semconv.LiveCheck.Structure;

/// <summary>Goes up from spans to the nearest creation, orchestration or activity, and remembers the way, so that no way is gone twice.</summary>
internal sealed class WorkflowAncestors(TraceView trace)
{
    private const int None = -1;
    private const int Unknown = -2;
    private const int NotYet = -3;

    private readonly List<int> _way = [];
    private int[] _above = [];

    public void Clear()
    {
        if (_above.Length < trace.Count)
        {
            _above = new int[Math.Max(trace.Count, _above.Length * 2)];
        }

        _above.AsSpan(0, trace.Count).Fill(NotYet);
    }

    public WorkflowAncestor Of(int item)
    {
        _way.Clear();
        var current = item;
        int found;
        while ((found = Step(current)) == NotYet)
        {
            // Until the way is known, whoever comes by again has gone in a circle.
            _above[current] = Unknown;
            _way.Add(current);
            current = trace[current].Parent;
        }

        foreach (var passed in _way)
        {
            _above[passed] = found;
        }

        return new WorkflowAncestor(found != Unknown, Math.Max(found, None));
    }

    private int Step(int item)
    {
        if (_above[item] != NotYet)
        {
            return _above[item];
        }

        return trace[item].Standing switch
        {
            SpanStanding.Root => None,
            SpanStanding.Child when trace[item].Parent == trace[item].First => Unknown,
            SpanStanding.Child => trace.AnyCopy(trace[item].Parent, IsWorkflow) ? trace[item].Parent : NotYet,
            _ => Unknown,
        };
    }

    private static bool IsWorkflow(TraceView trace, int item) =>
        trace.RoleOf(item) is WorkflowRole.Create or WorkflowRole.Orchestration or WorkflowRole.Activity;
}
