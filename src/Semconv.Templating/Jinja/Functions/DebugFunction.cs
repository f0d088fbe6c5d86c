using System.Text;
using Semconv.Templating.Jinja.Filters;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Functions;

/// <summary>Shows values, or without arguments the variables of the template.</summary>
internal static class DebugFunction
{
    public static Value Debug(RenderState state, Arguments arguments)
    {
        var output = new StringBuilder();
        var values = arguments.All();
        if (values.Length > 0)
        {
            PrettyPrinter.Print(output, values.Length == 1 ? values[0] : Value.From(values), 0);
            return Value.From(output.ToString());
        }

        output.Append("State {\n    name: ");
        QuotedText.Append(output, state.Template.Name);
        foreach (var name in state.Scopes.Names().Distinct().Order(StringComparer.Ordinal))
        {
            state.TryLookUp(name, out var value);
            output.Append(",\n    ").Append(name).Append(": ");
            PrettyPrinter.Print(output, value, 1);
        }

        return Value.From(output.Append(",\n}").ToString());
    }
}
