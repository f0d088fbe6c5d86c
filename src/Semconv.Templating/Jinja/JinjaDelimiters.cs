namespace Semconv.Templating.Jinja;

/// <summary>The marks that separate tags from text.</summary>
public sealed record JinjaDelimiters
{
    public static JinjaDelimiters Default { get; } = new();

    public string BlockStart { get; init; } = "{%";

    public string BlockEnd { get; init; } = "%}";

    public string OutputStart { get; init; } = "{{";

    public string OutputEnd { get; init; } = "}}";

    public string CommentStart { get; init; } = "{#";

    public string CommentEnd { get; init; } = "#}";
}
