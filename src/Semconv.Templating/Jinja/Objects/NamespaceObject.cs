using System.Text;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>The one value that templates may change: <c>set ns.name = value</c>. Members are sorted by name.</summary>
internal sealed class NamespaceObject : JinjaObject
{
    private readonly SortedDictionary<string, Value> _members = new(StringComparer.Ordinal);

    public override ObjectShape Shape => ObjectShape.Map;

    public override int? Length => _members.Count;

    public void Set(string name, Value value) => _members[name] = value;

    public override Value GetAttribute(string name) => _members.GetValueOrDefault(name);

    public override IEnumerable<Value> Enumerate() => _members.Keys.Select(name => Value.From(name)).ToArray();

    public override void Print(StringBuilder output) => ValuePrinter.PrintMap(output, this);
}
