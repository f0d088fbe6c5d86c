namespace Semconv.LiveCheck.Structure;

/// <summary>What one trace holds of one workflow instance.</summary>
internal struct InstanceTrace
{
    public ulong Instance;

    /// <summary>An item of the trace that has the instance.</summary>
    public int Item;

    public bool HasCreate;

    public bool HasOrchestration;

    /// <summary>Whether it holds anything but creations.</summary>
    public bool HasOther;

    public bool HasGenerationRoot;

    /// <summary>Whether every topmost span waits for an orchestration that still runs.</summary>
    public bool IsPending;

    /// <summary>How many spans of the instance are above the place where the walk is.</summary>
    public int Depth;
}
