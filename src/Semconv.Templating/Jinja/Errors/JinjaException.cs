namespace Semconv.Templating.Jinja.Errors;

/// <summary>
/// Ends a parse or render from deep inside. It never leaves the engine: <see cref="TemplateSet"/> turns it into a <see cref="JinjaError"/>.
/// </summary>
internal sealed class JinjaException : InvalidOperationException
{
    public JinjaException(JinjaErrorKind kind, string message, string help, string? weaverDetail)
        : base(message)
    {
        Kind = kind;
        Help = help;
        WeaverDetail = weaverDetail;
    }

    public JinjaException(JinjaError error)
        : this(error.Kind, error.Message, error.Help, error.WeaverDetail) => Located = error;

    public JinjaErrorKind Kind { get; }

    public string Help { get; }

    public string? WeaverDetail { get; }

    /// <summary>Set when the place is known where it is thrown; otherwise the renderer adds where it is.</summary>
    public JinjaError? Located { get; }
}
