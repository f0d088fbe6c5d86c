using System.Text;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>A list that counts as an iterator: what <c>range</c> and lazy list filters yield.</summary>
internal sealed class LazyListObject(Value[] items) : JinjaObject
{
    public override ObjectShape Shape => ObjectShape.Iterable;

    public override int? Length => items.Length;

    public Value[] Items => items;

    public override IEnumerable<Value> Enumerate() => items;

    public override void Print(StringBuilder output) => ValuePrinter.PrintItems(output, items);
}
