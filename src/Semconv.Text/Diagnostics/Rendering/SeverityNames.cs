namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>How severities are written.</summary>
public static class SeverityNames
{
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
