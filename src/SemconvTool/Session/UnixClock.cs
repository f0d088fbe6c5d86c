namespace SemconvTool.Session;

/// <summary>The time as telemetry has it.</summary>
internal static class UnixClock
{
    private const ulong NanosecondsPerTick = 100;

    /// <summary>Nanoseconds since 1970.</summary>
    public static ulong Now() => (ulong)(DateTime.UtcNow - DateTime.UnixEpoch).Ticks * NanosecondsPerTick;
}
