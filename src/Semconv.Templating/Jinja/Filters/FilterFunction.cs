using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Filters;

/// <summary>A filter: a value and arguments in, a value out.</summary>
internal delegate Value FilterFunction(RenderState state, Value subject, Arguments arguments);
