namespace Semconv.Templating.Jinja;

/// <summary>How values are escaped when they are printed.</summary>
public enum AutoEscape
{
    None,
    Html,

    /// <summary>Every value is printed as JSON.</summary>
    Json,
}
