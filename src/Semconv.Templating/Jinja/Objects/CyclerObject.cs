using System.Globalization;
using System.Text;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>Hands out the items of a list in turn.</summary>
internal sealed class CyclerObject(Value[] items) : JinjaObject
{
    private int _position;

    public override Value? CallMethod(RenderState state, string name, Arguments arguments)
    {
        switch (name)
        {
            case "next" when items.Length > 0:
                var item = items[_position];
                _position = (_position + 1) % items.Length;
                return item;
            case "next":
                return Value.Undefined;
            case "reset":
                _position = 0;
                return Value.None;
            default:
                return null;
        }
    }

    public override void Print(StringBuilder output)
    {
        output.Append("Cycler { items: ");
        ValuePrinter.PrintItems(output, items);
        output.Append(CultureInfo.InvariantCulture, $", pos: {_position} }}");
    }
}
