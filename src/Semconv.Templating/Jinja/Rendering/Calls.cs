using Semconv.Templating.Jinja.Errors;
using Semconv.Templating.Jinja.Methods;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>Calls values and methods.</summary>
internal static class Calls
{
    public static Value CallValue(RenderState state, Value target, Arguments arguments) =>
        target.Kind == ValueKind.Object && target.AsObject is JinjaObject item
            ? item.Call(state, arguments)
            : throw OperationErrors.NotCallable(target);

    public static Value CallMethod(RenderState state, Value target, string name, Arguments arguments)
    {
        if (target.Kind == ValueKind.Map && target.AsMap.TryGet(name, out var member))
        {
            return CallValue(state, member, arguments);
        }

        var result = target.Kind == ValueKind.Object && target.AsObject is JinjaObject item
            ? item.CallMethod(state, name, arguments)
            : null;
        return result
            ?? MethodList.TryCall(state, target, name, arguments)
            ?? throw OperationErrors.UnknownMethod(target, name);
    }
}
