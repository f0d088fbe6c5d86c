namespace Semconv.LiveCheck.Findings;

/// <summary>How levels and kinds of telemetry are written, in reports and in configuration files.</summary>
public static class FindingWords
{
    public static string Word(this FindingLevel level) => level switch
    {
        FindingLevel.Violation => "violation",
        FindingLevel.Improvement => "improvement",
        _ => "information",
    };

    /// <summary>The level of a word; null when it is none.</summary>
    public static FindingLevel? LevelOf(string? word) => word switch
    {
        "violation" => FindingLevel.Violation,
        "improvement" => FindingLevel.Improvement,
        "information" => FindingLevel.Information,
        _ => null,
    };

    /// <summary>Null for a sample that stands alone.</summary>
    public static string? Word(this SignalType type) => type switch
    {
        SignalType.Span => "span",
        SignalType.Metric => "metric",
        SignalType.Log => "log",
        SignalType.Resource => "resource",
        SignalType.Profile => "profile",
        _ => null,
    };

    /// <summary>A value as it is read in a sentence.</summary>
    public static string Words(this FindingValue value) => value switch
    {
        FindingValue.Text text => text.Value,
        FindingValue.Integer integer => integer.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        FindingValue.Real real => real.Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        FindingValue.Truth truth => truth.Value ? "true" : "false",
        FindingValue.Texts texts => string.Join(", ", texts.Values),
        _ => string.Empty,
    };
}
