using System.Runtime.InteropServices;
using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>Going from parent to parent never leads back.</summary>
internal sealed class ParentCycle : ITraceRule
{
    private const int NotSeen = 0;
    private const int Done = -1;

    public FindingRule Finding { get; } = new("span_parent_cycle", FindingLevel.Violation, "going from parent to parent leads back to the same span")
    {
        IsStructural = true,
        Help = "look for code that changes the ids of spans, such as a processor that rewrites parents",
    };

    public RuleNeeds Needs => RuleNeeds.None;

    public void Judge(TraceView trace, TraceFindings findings)
    {
        // One number for each span: the way on which it was passed.
        var passed = new int[trace.Count];
        for (var item = 0; item < trace.Count; item++)
        {
            var way = item + 1;
            var current = item;
            while (current >= 0 && passed[current] == NotSeen)
            {
                passed[current] = way;
                current = trace[current].Parent;
            }

            if (current >= 0 && passed[current] == way && trace[current].Parent != current)
            {
                Report(trace, current, findings);
            }

            for (current = item; current >= 0 && passed[current] == way; current = trace[current].Parent)
            {
                passed[current] = Done;
            }
        }
    }

    private void Report(TraceView trace, int start, TraceFindings findings)
    {
        var cycle = new List<int>();
        var current = start;
        do
        {
            cycle.Add(current);
            current = trace[current].Parent;
        }
        while (current != start);
        cycle.Sort();
        findings.Report(Finding, CollectionsMarshal.AsSpan(cycle), cycle[1], static (span, other) => $"{span} and {other} are above each other");
    }
}
