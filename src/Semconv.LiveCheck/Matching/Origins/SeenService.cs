namespace Semconv.LiveCheck.Matching.Origins;

/// <summary>A service that telemetry came from, with how much.</summary>
public sealed class SeenService(string name)
{
    /// <summary>The value of <c>service.name</c>; empty for all that have none.</summary>
    public string Name { get; } = name;

    public long Spans { get; internal set; }

    /// <summary>Metrics, log records and events.</summary>
    public long Others { get; internal set; }
}
