using System.Text;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>A function of the environment. Printed it shows the name that Weaver prints.</summary>
internal sealed class FunctionObject(string printedName, Func<RenderState, Arguments, Value> function) : JinjaObject
{
    /// <summary>Whether it gives the same for the same arguments, and nothing that changes.</summary>
    public bool IsPure { get; init; }

    public override Value Call(RenderState state, Arguments arguments) => function(state, arguments);

    public override void Print(StringBuilder output) => output.Append(printedName);
}
