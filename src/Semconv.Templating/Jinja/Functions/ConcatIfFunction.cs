using System.Text;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Functions;

/// <summary>Joins its arguments, unless one is undefined: then the result is undefined, too.</summary>
internal static class ConcatIfFunction
{
    public static Value ConcatIf(RenderState state, Arguments arguments)
    {
        var result = new StringBuilder();
        foreach (var argument in arguments.All())
        {
            if (argument.IsUndefined)
            {
                return Value.Undefined;
            }

            ValuePrinter.Print(result, argument);
        }

        return Value.From(result.ToString());
    }
}
