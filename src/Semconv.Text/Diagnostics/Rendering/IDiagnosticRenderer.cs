using System.Collections.Immutable;

namespace Semconv.Text.Diagnostics.Rendering;

/// <summary>One way to print diagnostics.</summary>
/// <remarks>Renderers print in the order they are given and end lines with LF.</remarks>
public interface IDiagnosticRenderer
{
    void Render(ImmutableArray<Diagnostic> diagnostics, TextWriter writer);
}
