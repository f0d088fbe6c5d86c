using Semconv.Templating.Jinja.Errors;

namespace Semconv.Templating.Jinja;

/// <summary>The outcome of a render.</summary>
/// <param name="Text">What the template printed; null when it failed.</param>
/// <param name="FileName">What <c>template.set_file_name</c> was called with last.</param>
/// <param name="Error">Why it failed; it was reported as a diagnostic, too.</param>
public sealed record RenderResult(string? Text, string? FileName, JinjaError? Error);
