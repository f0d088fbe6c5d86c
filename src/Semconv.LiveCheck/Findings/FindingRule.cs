namespace Semconv.LiveCheck.Findings;

/// <summary>What findings with one id have in common.</summary>
/// <param name="Id">The id in snake case, as in Weaver's reports, filters and overrides.</param>
/// <param name="Level">The level of its findings unless a finding or the user says otherwise.</param>
/// <param name="Title">What is wrong, in one sentence.</param>
public sealed record FindingRule(string Id, FindingLevel Level, string Title)
{
    public FindingOrigin Origin { get; init; }

    /// <summary>Whether its findings are about the shape of traces and not about one sample.</summary>
    public bool IsStructural { get; init; }

    /// <summary>Whether the profile <c>legacy</c> counts its findings as known habits, whatever span they are on.</summary>
    public bool IsHabit { get; init; }

    /// <summary>What to do about it, where that does not depend on the finding.</summary>
    public string? Help { get; init; }
}
