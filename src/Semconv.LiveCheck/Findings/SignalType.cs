namespace Semconv.LiveCheck.Findings;

/// <summary>The kind of telemetry that a finding is about; none for a sample that stands alone, as only Weaver's files hold it.</summary>
public enum SignalType
{
    None,
    Span,
    Metric,
    Log,
    Resource,
    Profile,
}
