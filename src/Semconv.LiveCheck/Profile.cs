namespace Semconv.LiveCheck;

/// <summary>What telemetry is held against: what Dapr emits today, or what it should emit.</summary>
public enum Profile
{
    /// <summary>Today's emission, whose habits are counted and fail nothing.</summary>
    Legacy,

    /// <summary>The conventions to come.</summary>
    Target,
}
