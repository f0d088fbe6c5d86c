namespace Semconv.LiveCheck.Reports.Trees;

/// <summary>What a tree shows of a span.</summary>
internal sealed record TracedSpan(ulong Id, ulong ParentId, string Name, string Service)
{
    /// <summary>OTLP's number.</summary>
    public int Kind { get; init; }

    /// <summary>OTLP's number.</summary>
    public int Status { get; init; }

    public ulong StartTime { get; init; }

    public ulong EndTime { get; init; }

    /// <summary>Whether it says that it has a parent.</summary>
    public bool HasParent => ParentId != 0;
}
