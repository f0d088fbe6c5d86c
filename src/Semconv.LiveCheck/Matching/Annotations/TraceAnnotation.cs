using System.Collections.Immutable;

namespace Semconv.LiveCheck.Matching.Annotations;

/// <summary>What <c>annotations.trace</c> of a span or span event says (docs/decisions/0001-trace-annotations.md).</summary>
public sealed record TraceAnnotation
{
    public Profile Profile { get; init; }

    /// <summary>The class in reports and statistics; several types may share one.</summary>
    public string Class { get; init; } = string.Empty;

    /// <summary>Of a legacy type, the target types that replace it.</summary>
    public ImmutableArray<string> Becomes { get; init; } = [];

    /// <summary>How a span of the type is known; null when only its own word tells.</summary>
    public SpanDiscriminator? Match { get; init; }

    /// <summary>Of an event, the span types that carry it.</summary>
    public ImmutableArray<string> Spans { get; init; } = [];

    public ParentRelation? Parent { get; init; }

    public RootRule Root { get; init; }

    /// <summary>What is equal to the parent's value.</summary>
    public ImmutableArray<SharedKey> Same { get; init; } = [];

    /// <summary>Keys whose values no second span of the type has in one trace.</summary>
    public ImmutableArray<string> Unique { get; init; } = [];

    public TimeBound Time { get; init; }

    public StatusExpectation? Status { get; init; }

    public LinkExpectation? Links { get; init; }

    /// <summary>The part that a span of the type plays in a workflow; null when it plays none.</summary>
    public WorkflowPart? Workflow { get; init; }

    /// <summary>Whether spans of the type are made by a sidecar, and so all spans of its scopes.</summary>
    public bool IsSidecar { get; init; }

    /// <summary>Whether a span of the type hands a message to a subscriber.</summary>
    public bool IsDelivery { get; init; }

    /// <summary>Ids of findings that spans of the type always have today.</summary>
    public ImmutableArray<string> Habits { get; init; } = [];
}
