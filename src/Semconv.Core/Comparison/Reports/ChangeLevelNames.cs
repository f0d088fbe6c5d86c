using System.Collections.Immutable;

namespace Semconv.Core.Comparison.Reports;

/// <summary>What levels are called.</summary>
public static class ChangeLevelNames
{
    public static ImmutableArray<ChangeLevel> WorstFirst { get; } = [ChangeLevel.Breaking, ChangeLevel.Risky, ChangeLevel.Safe];

    public static string Of(ChangeLevel level) => level switch
    {
        ChangeLevel.Breaking => "breaking",
        ChangeLevel.Risky => "risky",
        _ => "safe",
    };

    /// <summary>The level of a name; null when there is none of it.</summary>
    public static ChangeLevel? Parse(string name) =>
        WorstFirst.Where(level => Of(level) == name).Select(level => (ChangeLevel?)level).FirstOrDefault();
}
