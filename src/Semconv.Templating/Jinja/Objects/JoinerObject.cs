using System.Text;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>Nothing at the first call, the separator at every other.</summary>
internal sealed class JoinerObject(Value separator) : JinjaObject
{
    private bool _isUsed;

    public override Value Call(RenderState state, Arguments arguments)
    {
        arguments.AtMost(0);
        var result = _isUsed ? separator : Value.EmptyString;
        _isUsed = true;
        return result;
    }

    public override void Print(StringBuilder output)
    {
        output.Append("Joiner { sep: ");
        ValuePrinter.PrintNested(output, separator);
        output.Append(", used: ").Append(_isUsed ? "true" : "false").Append(" }");
    }
}
