using System.Collections.Immutable;
using Semconv.Templating.Values;

namespace Semconv.Core.Output;

/// <summary>Builds the value that templates and filters see; keys of objects come out in ordinal order, as in Weaver's context.</summary>
public sealed class ValueStructureWriter : IStructureWriter
{
    private readonly Stack<Frame> _frames = new();
    private Value _result = Value.None;

    /// <summary>The value of the document, once it has been written.</summary>
    public Value Result => _result;

    public void BeginObject() => _frames.Push(new ObjectFrame());

    public void BeginList() => _frames.Push(new ListFrame());

    public void EndObject() => Add(_frames.Pop().ToValue());

    public void EndList() => Add(_frames.Pop().ToValue());

    public void Key(string name) => ((ObjectFrame)_frames.Peek()).Key = name;

    public void Text(string value) => Add(Value.From(value));

    public void Integer(long value) => Add(Value.From(value));

    public void Float(double value) => Add(Value.From(value));

    public void Bool(bool value) => Add(Value.From(value));

    public void Null() => Add(Value.None);

    private void Add(Value value)
    {
        if (_frames.TryPeek(out var frame))
        {
            frame.Add(value);
        }
        else
        {
            _result = value;
        }
    }

    private abstract class Frame
    {
        public abstract void Add(Value value);

        public abstract Value ToValue();
    }

    private sealed class ListFrame : Frame
    {
        private readonly ImmutableArray<Value>.Builder _items = ImmutableArray.CreateBuilder<Value>();

        public override void Add(Value value) => _items.Add(value);

        public override Value ToValue() => Value.From(_items.DrainToImmutable());
    }

    private sealed class ObjectFrame : Frame
    {
        private readonly List<KeyValuePair<string, Value>> _entries = [];

        public string Key { get; set; } = string.Empty;

        public override void Add(Value value) => _entries.Add(new(Key, value));

        public override Value ToValue()
        {
            _entries.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
            var map = new ValueMapBuilder();
            foreach (var (key, value) in _entries)
            {
                map.Set(key, value);
            }

            return Value.From(map.ToMap());
        }
    }
}
