using System.Text;
using Semconv.Templating.Jinja.Operations;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Objects;

/// <summary>The one value that templates may change: <c>set ns.name = value</c>. Members are sorted by name.</summary>
internal sealed class NamespaceObject : JinjaObject
{
    private string[] _names = new string[4];
    private Value[] _values = new Value[4];
    private int _count;

    public override ObjectShape Shape => ObjectShape.Map;

    public override int? Length => _count;

    public void Set(string name, Value value)
    {
        var index = IndexOf(name);
        if (index < 0)
        {
            index = ~index;
            Insert(index, name);
        }

        _values[index] = value;
    }

    public override Value GetAttribute(string name) => IndexOf(name) is >= 0 and var index ? _values[index] : Value.Undefined;

    public override IEnumerable<Value> Enumerate()
    {
        var names = new Value[_count];
        for (var index = 0; index < names.Length; index++)
        {
            names[index] = Value.From(_names[index]);
        }

        return names;
    }

    public override void Print(StringBuilder output) => ValuePrinter.PrintMap(output, this);

    private int IndexOf(string name) => Array.BinarySearch(_names, 0, _count, name, StringComparer.Ordinal);

    private void Insert(int index, string name)
    {
        if (_count == _names.Length)
        {
            Array.Resize(ref _names, _count * 2);
            _values = ValueListBuilder.Enlarge(_values, _count * 2);
        }

        Array.Copy(_names, index, _names, index + 1, _count - index);
        Array.Copy(_values, index, _values, index + 1, _count - index);
        _names[index] = name;
        _count++;
    }
}
