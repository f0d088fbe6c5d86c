namespace Semconv.LiveCheck.Reports;

/// <summary>What was read, and what was lost on the way: by these numbers a user can tell whether to believe the rest.</summary>
public sealed record ReceivedCounts
{
    /// <summary>Export requests, or what stands for them in other forms.</summary>
    public long Requests { get; init; }

    public long Spans { get; init; }

    public long Traces { get; init; }

    public long Metrics { get; init; }

    /// <summary>Log records, but for those of <see cref="OwnLogs"/>.</summary>
    public long Logs { get; init; }

    /// <summary>Findings of a live check that came back as log records.</summary>
    public long OwnLogs { get; init; }

    /// <summary>Samples that stand alone, as only Weaver's files hold them.</summary>
    public long Others { get; init; }

    /// <summary>Requests that could not be read.</summary>
    public long Damaged { get; init; }

    /// <summary>Samples that were more, or had more of something, than is taken of one request or sample.</summary>
    public long LeftOut { get; init; }

    /// <summary>Attributes, events and links that the sender says it dropped.</summary>
    public long DroppedBySender { get; init; }

    /// <summary>Spans that found no room in the store, so that their traces were judged without them.</summary>
    public long Evicted { get; init; }

    /// <summary>Traces that were judged before their end, to make room.</summary>
    public long EvictedTraces { get; init; }

    /// <summary>Workflow instances of which something could not be remembered.</summary>
    public long LostInstances { get; init; }

    /// <summary>Spans that came after their trace was judged.</summary>
    public long Late { get; init; }

    /// <summary>Names that found no room, so that they are all one in the report.</summary>
    public long LostNames { get; init; }

    public bool IsNothing => Spans + Metrics + Logs + Others == 0;
}
