using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Methods;

/// <summary>The methods of strings, lists and maps that Python templates know.</summary>
internal static class MethodList
{
    public static Value? TryCall(RenderState state, Value target, string name, Arguments arguments) => null;
}
