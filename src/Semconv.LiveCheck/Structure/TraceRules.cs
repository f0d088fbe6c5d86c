using System.Collections.Immutable;
using Semconv.LiveCheck.Findings;
using Semconv.LiveCheck.Structure.Rules;

namespace Semconv.LiveCheck.Structure;

/// <summary>The rules about the shape of traces, in the order in which they are judged.</summary>
public static class TraceRules
{
    internal static ImmutableArray<ITraceRule> OfTraces { get; } =
    [
        new InvalidTraceId(),
        new InvalidSpanId(),
        new InvalidParentId(),
        new DuplicateSpanId(),
        new ResentSpan(),
        new ParentSelf(),
        new ParentCycle(),
        new OrphanSpan(),
        new IncompleteTrace(),
        new KindChain(),
        new RootKind(),
        new WorkflowKind(),
        new ActivityParent(),
        new OrchestrationParent(),
        new GenerationRoot(),
        new DeliveryParent(),
    ];

    internal static ImmutableArray<IInstanceRule> OfInstances { get; } = [new SplitWorkflow()];

    internal static FindingRule Evicted { get; } = new("trace_evicted", FindingLevel.Information, "a trace was judged before its end, to make room")
    {
        IsStructural = true,
        Help = "give the store more room, or send fewer traces at once; what is missing in the trace was not judged",
    };

    internal static FindingRule TooLarge { get; } = new("trace_too_large", FindingLevel.Information, "a trace has more spans than are kept of one")
    {
        IsStructural = true,
        Help = "split the work into several traces with links between them; what is missing in the trace was not judged",
    };

    /// <summary>Every id that a judge can report.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
        [.. OfTraces.Select(rule => rule.Finding), .. OfInstances.Select(rule => rule.Finding), Evicted, TooLarge];
}
