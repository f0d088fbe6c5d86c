using System.Text;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Jinja.Rendering;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>An imported template: its variables and macros; printed it is what the template printed.</summary>
internal sealed class ModuleObject(ValueMap members, string text) : JinjaObject
{
    public override ObjectShape Shape => ObjectShape.Map;

    public override int? Length => members.Count;

    public override IEnumerable<Value> Enumerate() => members.Select(entry => entry.Key);

    public override Value GetAttribute(string name) => members.TryGet(name, out var value) ? value : Value.Undefined;

    public override Value? CallMethod(RenderState state, string name, Arguments arguments) =>
        members.TryGet(name, out var member) ? Calls.CallValue(state, member, arguments) : null;

    public override void Print(StringBuilder output) => output.Append(text);
}
