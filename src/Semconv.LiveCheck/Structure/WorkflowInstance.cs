using System.Collections.Immutable;

namespace Semconv.LiveCheck.Structure;

/// <summary>A workflow instance with its traces, in the order of their first start.</summary>
/// <param name="Id">The id; cut off when there was no room for it.</param>
/// <param name="Traces">What each trace holds of it.</param>
internal sealed record WorkflowInstance(string Id, ImmutableArray<WorkflowInstance.Part> Traces)
{
    /// <summary>What one trace holds of the instance.</summary>
    internal sealed record Part(UInt128 Trace, ulong FirstStart, InstanceTrace Content)
    {
        /// <summary>Whether another trace holds a generation that ended with another one going on.</summary>
        public bool IsContinued { get; init; }

        public ImmutableArray<InstanceSpan> Topmost { get; init; } = [];
    }
}
