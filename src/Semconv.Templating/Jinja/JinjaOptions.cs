namespace Semconv.Templating.Jinja;

/// <summary>How templates are read and rendered.</summary>
public sealed record JinjaOptions
{
    public static JinjaOptions Default { get; } = new();

    public JinjaDelimiters Delimiters { get; init; } = JinjaDelimiters.Default;

    /// <summary>Removes the line break after a block tag or comment.</summary>
    public bool TrimBlocks { get; init; }

    /// <summary>Removes the blanks before a block tag or comment that starts its line.</summary>
    public bool LstripBlocks { get; init; }

    /// <summary>Keeps the line break at the end of a template.</summary>
    public bool KeepTrailingNewline { get; init; }

    public AutoEscape AutoEscape { get; init; }

    public UndefinedBehavior Undefined { get; init; }

    public JinjaLimits Limits { get; init; } = JinjaLimits.Default;
}
