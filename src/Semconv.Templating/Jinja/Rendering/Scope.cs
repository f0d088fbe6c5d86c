using System.Runtime.CompilerServices;
using Semconv.Templating.Jinja.Objects;
using Semconv.Templating.Values;

namespace Semconv.Templating.Jinja.Rendering;

/// <summary>The variables of a template, loop, macro or with block. Names are interned and compared by reference.</summary>
internal sealed class Scope
{
    private string[] _names = new string[4];
    private Value[] _values = new Value[4];
    private int _count;

    /// <summary>Variables from outside: the data of the render, or what a macro captured.</summary>
    public ValueMap? Data { get; set; }

    /// <summary>What the called macro captured.</summary>
    public Closure? Captured { get; set; }

    /// <summary>What macros that are defined in this scope capture.</summary>
    public Closure? Closure { get; set; }

    public LoopObject? Loop { get; set; }

    public IEnumerable<string> Names => _names.Take(_count);

    public void Set(string name, Value value)
    {
        Closure?.Set(name, value);
        var index = IndexOf(name);
        if (index < 0)
        {
            index = _count++;
            if (index == _names.Length)
            {
                Array.Resize(ref _names, index * 2);
                _values = ValueListBuilder.Enlarge(_values, index * 2);
            }

            _names[index] = name;
        }

        _values[index] = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(string name, out Value value)
    {
        var index = IndexOf(name);
        if (index >= 0)
        {
            value = _values[index];
            return true;
        }

        if (Loop is not null && ReferenceEquals(name, LoopObject.Name))
        {
            value = Value.From(Loop);
            return true;
        }

        value = Value.Undefined;
        return (Closure is not null || Captured is not null || Data is not null) && TryGetOutside(name, out value);
    }

    private bool TryGetOutside(string name, out Value value)
    {
        if (Closure is not null && Closure.TryGet(name, out value))
        {
            return true;
        }

        if (Captured is not null && Captured.TryGet(name, out value))
        {
            return true;
        }

        value = Value.Undefined;
        return Data is not null && Data.TryGet(name, out value);
    }

    /// <summary>The variables in the order of their names.</summary>
    public ValueMap ToMap()
    {
        var entries = new KeyValuePair<Value, Value>[_count];
        for (var index = 0; index < entries.Length; index++)
        {
            entries[index] = KeyValuePair.Create(Value.From(_names[index]), _values[index]);
        }

        return ValueMap.OfDistinctByName(entries);
    }

    public void Clear()
    {
        Array.Clear(_values, 0, _count);
        _count = 0;
        Data = null;
        Captured = null;
        Closure = null;
        Loop = null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int IndexOf(string name)
    {
        var names = _names;
        for (var index = 0; index < _count; index++)
        {
            if (ReferenceEquals(names[index], name))
            {
                return index;
            }
        }

        return -1;
    }
}
