using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Methods;

/// <summary>The methods of strings, lists and maps that Python templates know.</summary>
internal static class MethodList
{
    /// <summary>Null when the value has no such method.</summary>
    public static Value? TryCall(RenderState state, Value target, string name, Arguments arguments)
    {
        if (target.IsString)
        {
            return StringMethods.TryCall(state, target.AsString, name, arguments)
                ?? StringTests.TryCall(target.AsString, name, arguments);
        }

        if (Kinds.IsMap(target))
        {
            return ContainerMethods.TryCallMap(target, name, arguments);
        }

        return target.Kind == ValueKind.Sequence ? ContainerMethods.TryCallList(target, name, arguments) : null;
    }
}
