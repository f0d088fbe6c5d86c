using System.Text;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>Items that can be walked any number of times, but have no length and print as <c>&lt;iterator&gt;</c>.</summary>
internal sealed class IteratorObject(Func<IEnumerable<Value>> items) : JinjaObject
{
    public override ObjectShape Shape => ObjectShape.Iterable;

    public override IEnumerable<Value> Enumerate() => items();

    public override void Print(StringBuilder output) => output.Append("<iterator>");
}
