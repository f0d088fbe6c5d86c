namespace Semconv.Text.Diagnostics;

/// <summary>How much a diagnostic weighs: unless told otherwise only <see cref="Error"/> makes a command fail.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}
