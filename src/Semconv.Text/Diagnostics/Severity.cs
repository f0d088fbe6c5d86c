namespace Semconv.Text.Diagnostics;

/// <summary>How much a diagnostic weighs: only <see cref="Error"/> makes a command fail.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
