using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Structure;

/// <summary>A rule about the shape of one trace.</summary>
internal interface ITraceRule
{
    FindingRule Finding { get; }

    RuleNeeds Needs { get; }

    void Judge(TraceView trace, TraceFindings findings);
}
