using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja;

/// <summary>The values that a template sees.</summary>
/// <param name="Variables">The variables of the template, such as <c>ctx</c>. Maps should be sorted by key, as Weaver's are.</param>
/// <param name="Globals">Seen everywhere, such as <c>params</c>.</param>
public sealed record RenderInput(ValueMap Variables, ValueMap Globals);
