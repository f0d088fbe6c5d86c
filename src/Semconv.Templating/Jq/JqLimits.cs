namespace Semconv.Templating.Jq;

/// <summary>How much one run of a jq program may do.</summary>
public sealed record JqLimits
{
    public static JqLimits Default { get; } = new();

    /// <summary>Calls of filters and rounds of loops.</summary>
    public long Steps { get; init; } = 20_000_000;

    /// <summary>Calls of defined filters inside each other, calls in tail position apart.</summary>
    public int Depth { get; init; } = 50_000;

    /// <summary>Values that the program yields.</summary>
    public int Outputs { get; init; } = 1_000_000;

    /// <summary>Characters of one string.</summary>
    public int Length { get; init; } = 10_000_000;

    /// <summary>Items of one list.</summary>
    public int Items { get; init; } = 2_000_000;

    /// <summary>Items of all lists that were gathered from outputs.</summary>
    public int AllItems { get; init; } = 10_000_000;

    /// <summary>Characters of all long strings.</summary>
    public long AllCharacters { get; init; } = 100_000_000;
}
