namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>What a form of diagnostics has to know of its run.</summary>
/// <param name="UseColors">Whether the reader shows colours.</param>
/// <param name="FailOn">From which weight on a diagnostic makes the run fail.</param>
public sealed record RenderingOptions(bool UseColors = false, Severity FailOn = Severity.Error);
