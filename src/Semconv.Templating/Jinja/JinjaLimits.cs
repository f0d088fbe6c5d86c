namespace Semconv.Templating.Jinja;

/// <summary>Bounds of one render; a template that exceeds one ends with an error.</summary>
public sealed record JinjaLimits
{
    public static JinjaLimits Default { get; } = new();

    /// <summary>The depth of scopes, macro calls (4 each) and includes (10 each), as MiniJinja counts it.</summary>
    public int Recursion { get; init; } = 500;

    /// <summary>The characters of one template.</summary>
    public int TemplateLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>The characters that one render may write, captures included.</summary>
    public int OutputLength { get; init; } = 32 * 1024 * 1024;

    /// <summary>The characters of a string that one expression may build; an item of a list counts as 8.</summary>
    public int ValueSize { get; init; } = 8 * 1024 * 1024;

    /// <summary>The characters of all large values that one render may build, so that they cannot be hoarded.</summary>
    public int BuiltSize { get; init; } = 160 * 1024 * 1024;

    /// <summary>Statements and loop rounds that one render may run; work on large values and calls count as more.</summary>
    public long Steps { get; init; } = 30_000_000;
}
