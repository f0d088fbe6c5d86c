using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Tests;

/// <summary>A test: a value and arguments in, yes or no out.</summary>
internal delegate bool TestFunction(RenderState state, Value subject, Arguments arguments);
