namespace Semconv.LiveCheck.Findings;

/// <summary>How bad a finding is, in Weaver's words. A run fails on violations unless the user says otherwise.</summary>
public enum FindingLevel
{
    Information,
    Improvement,
    Violation,
}
