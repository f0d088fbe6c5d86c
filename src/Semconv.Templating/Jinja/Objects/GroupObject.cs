using System.Text;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>One group of <c>groupby</c>: a list of the grouper and its members, which also have names.</summary>
internal sealed class GroupObject(Value grouper, Value[] members) : JinjaObject
{
    public override ObjectShape Shape => ObjectShape.Iterable;

    public override string TypeName => "sequence";

    public override int? Length => 2;

    public override IEnumerable<Value> Enumerate() => [grouper, Value.From(members)];

    public override Value GetAttribute(string name) => name switch
    {
        "grouper" => grouper,
        "list" => Value.From(members),
        _ => Value.Undefined,
    };

    public override void Print(StringBuilder output) => ValuePrinter.PrintItems(output, [grouper, Value.From(members)]);
}
