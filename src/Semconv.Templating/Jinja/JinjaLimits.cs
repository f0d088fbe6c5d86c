namespace Semconv.Templating.Jinja;

/// <summary>Bounds of one render; a template that exceeds one ends with an error.</summary>
public sealed record JinjaLimits
{
    public static JinjaLimits Default { get; } = new();

    /// <summary>The depth of scopes, macro calls (4 each) and includes (10 each), as MiniJinja counts it.</summary>
    public int Recursion { get; init; } = 500;

    /// <summary>The characters that one render may write, captures included.</summary>
    public int OutputLength { get; init; } = 256 * 1024 * 1024;

    /// <summary>The characters of a string, or items of a list, that one expression may build.</summary>
    public int ValueSize { get; init; } = 64 * 1024 * 1024;

    /// <summary>Statements and loop rounds that one render may run.</summary>
    public long Steps { get; init; } = 200_000_000;
}
