using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Structure;

/// <summary>A rule that looks at one span after the other and reports each id once.</summary>
internal abstract class SpanRule : ITraceRule
{
    private readonly Func<SpanWords, SpanWords, string> _describe;

    private protected SpanRule() => _describe = Describe;

    public abstract FindingRule Finding { get; }

    public virtual RuleNeeds Needs => RuleNeeds.None;

    public void Judge(TraceView trace, TraceFindings findings)
    {
        for (var item = 0; item < trace.Count; item++)
        {
            if (trace[item].First != item)
            {
                continue;
            }

            for (var copy = item; copy >= 0; copy = trace[copy].NextCopy)
            {
                if (IsBroken(trace, copy))
                {
                    findings.Report(Finding, copy, OtherOf(trace, copy), _describe);
                    break;
                }
            }
        }
    }

    protected abstract bool IsBroken(TraceView trace, int item);

    /// <summary>Another span that the message names; -1 when there is none.</summary>
    protected virtual int OtherOf(TraceView trace, int item) => -1;

    /// <summary>One sentence in lower case without a full stop.</summary>
    protected abstract string Describe(SpanWords span, SpanWords other);
}
