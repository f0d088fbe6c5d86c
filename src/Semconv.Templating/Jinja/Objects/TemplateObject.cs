using System.Text;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>The variable <c>template</c>, through which a template names the file it is written to.</summary>
internal sealed class TemplateObject : JinjaObject
{
    public static readonly TemplateObject Instance = new();

    public override ObjectShape Shape => ObjectShape.Map;

    public override int? Length => 0;

    public override IEnumerable<Value> Enumerate() => [];

    public override Value? CallMethod(RenderState state, string name, Arguments arguments)
    {
        if (name != "set_file_name")
        {
            return null;
        }

        state.FileName = arguments.AtMost(1).RequiredString(0);
        return Value.EmptyString;
    }

    public override void Print(StringBuilder output) => output.Append("{}");
}
