using Semconv.LiveCheck.Findings;

namespace Semconv.LiveCheck.Structure;

/// <summary>A rule about one workflow instance over all its traces; judged when no more spans come.</summary>
internal interface IInstanceRule
{
    FindingRule Finding { get; }

    /// <summary>Judges an instance that has spans in several traces.</summary>
    void Judge(WorkflowInstance instance, TraceFindings findings);
}
