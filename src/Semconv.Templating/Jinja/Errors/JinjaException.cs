namespace Semconv.Templating.Jinja.Errors;

/// <summary>
/// Ends a parse or render from deep inside. It never leaves the engine: <see cref="TemplateSet"/> turns it into a <see cref="JinjaError"/>.
/// </summary>
internal sealed class JinjaException : InvalidOperationException
{
    public JinjaException(JinjaErrorKind kind, string? detail)
        : base(detail)
    {
        Kind = kind;
        Detail = detail;
    }

    public JinjaException(JinjaError error)
        : this(error.Kind, error.Detail) => Located = error;

    public JinjaErrorKind Kind { get; }

    public string? Detail { get; }

    public string? Help { get; init; }

    /// <summary>Set when the place is known where it is thrown; otherwise the renderer adds where it is.</summary>
    public JinjaError? Located { get; init; }
}
