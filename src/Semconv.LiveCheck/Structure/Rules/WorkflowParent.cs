using Semconv.LiveCheck.Matching.Annotations;

namespace Semconv.LiveCheck.Structure.Rules;

/// <summary>A rule about what is the nearest part of a workflow above spans of one role; what is not known is no finding.</summary>
internal abstract class WorkflowParent(WorkflowRole role) : SpanRule
{
    protected sealed override bool IsBroken(TraceView trace, int item)
    {
        if (trace.RoleOf(item) != role)
        {
            return false;
        }

        var ancestor = trace.AncestorOf(item);
        return ancestor.IsKnown && !HasRightCopy(trace, ancestor.Item, trace.Span(item).Instance);
    }

    protected sealed override int OtherOf(TraceView trace, int item) => trace.AncestorOf(item).Item;

    /// <summary>Whether a span of a role may be that part.</summary>
    protected abstract bool MayBeAbove(WorkflowRole role, bool isSameInstance);

    /// <summary>Where several spans have the id, any of them will do.</summary>
    private bool HasRightCopy(TraceView trace, int ancestor, ulong instance)
    {
        for (var copy = ancestor; copy >= 0; copy = trace[copy].NextCopy)
        {
            if (MayBeAbove(trace.RoleOf(copy), trace.Span(copy).Instance == instance))
            {
                return true;
            }
        }

        return false;
    }
}
