namespace Semconv.LiveCheck.Findings.Ledger;

/// <summary>Whether a finding counts for the verdict.</summary>
public enum FindingStanding
{
    /// <summary>It counts at its level.</summary>
    Open,

    /// <summary>Dapr or its instrumentation always does it, and the profile goes on.</summary>
    Habit,

    /// <summary>The list of known findings has it.</summary>
    Known,
}
