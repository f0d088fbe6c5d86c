namespace Semconv.LiveCheck.Findings.Screening;

/// <summary>One part of a pattern: any text, or one character out of a set.</summary>
/// <param name="Set">The characters, first and last of each range in pairs; null for any text.</param>
/// <param name="IsNegated">Whether it stands for every character but those.</param>
internal readonly record struct GlobToken(string? Set, bool IsNegated)
{
    public static GlobToken Star { get; } = new(null, false);

    public static GlobToken Any { get; } = new(string.Empty, true);

    public bool IsStar => Set is null;

    public static GlobToken Of(char character) => new($"{character}{character}", false);

    public bool Takes(char character)
    {
        for (var index = 0; Set is not null && index < Set.Length; index += 2)
        {
            if (character >= Set[index] && character <= Set[index + 1])
            {
                return !IsNegated;
            }
        }

        return IsNegated;
    }
}
