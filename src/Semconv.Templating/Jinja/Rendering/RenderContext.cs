using Semconv.Templating.Values;
using Semconv.Text.Diagnostics;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>What a render is given.</summary>
/// <param name="Variables">The variables of the template.</param>
/// <param name="Globals">Seen by every template and macro, behind the variables.</param>
/// <param name="Diagnostics">Where lenient uses of undefined values are reported.</param>
internal sealed record RenderContext(ValueMap Variables, ValueMap Globals, DiagnosticBag Diagnostics);
