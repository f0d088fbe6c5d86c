namespace Semconv.LiveCheck.Findings;

/// <summary>How a finding is called that is sent as a log record. The names are Weaver's, so that what reads its findings reads ours.</summary>
public static class FindingEvent
{
    public const string Name = "weaver.live_check.finding";

    /// <summary>The instrumentation scope of the records, by which a check knows them when they come back to it.</summary>
    public const string Scope = "weaver.live_check";

    public static bool IsScope(ReadOnlySpan<byte> name) => name.SequenceEqual("weaver.live_check"u8);
}
