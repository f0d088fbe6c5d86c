using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>What the macros of one scope captured. Later assignments of that scope change it; those of other scopes do not.</summary>
/// <remarks>Names are interned and compared by reference. Every import of a template makes one: arrays cost less than a dictionary of structs, which no compiled image holds.</remarks>
internal sealed class Closure
{
    /// <summary>Up to this many names a scan beats a hash table.</summary>
    private const int ScanLimit = 16;

    private string[] _names = new string[4];
    private Value[] _values = new Value[4];
    private int _count;
    private Dictionary<string, int>? _index;

    /// <summary>Grows whenever a name gets another value.</summary>
    public int Version { get; private set; }

    public bool TryGet(string name, out Value value)
    {
        var index = IndexOf(name);
        value = index < 0 ? Value.Undefined : _values[index];
        return index >= 0;
    }

    public bool Contains(string name) => IndexOf(name) >= 0;

    public void Set(string name, Value value)
    {
        var index = IndexOf(name);
        if (index < 0)
        {
            index = Add(name);
        }

        _values[index] = value;
        Version++;
    }

    private int Add(string name)
    {
        if (_count == _names.Length)
        {
            Array.Resize(ref _names, _count * 2);
            _values = ValueListBuilder.Enlarge(_values, _count * 2);
        }

        _names[_count] = name;
        _index?.Add(name, _count);
        return _count++;
    }

    private int IndexOf(string name)
    {
        if (_count > ScanLimit)
        {
            _index ??= BuildIndex();
            return _index.TryGetValue(name, out var position) ? position : -1;
        }

        for (var index = 0; index < _count; index++)
        {
            if (ReferenceEquals(_names[index], name))
            {
                return index;
            }
        }

        return -1;
    }

    private Dictionary<string, int> BuildIndex()
    {
        var index = new Dictionary<string, int>(_count * 2, StringComparer.Ordinal);
        for (var position = 0; position < _count; position++)
        {
            index.Add(_names[position], position);
        }

        return index;
    }
}
