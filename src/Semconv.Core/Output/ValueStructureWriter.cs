using System.Collections.Immutable;
using Semconv.Templating.Values;

namespace Semconv.Core.Output;

/// <summary>Builds the value that templates and filters see; keys of objects come out in ordinal order, as in Weaver's context.</summary>
public sealed class ValueStructureWriter : IStructureWriter
{
    private readonly Stack<Frame> _frames = new();
    private readonly Dictionary<object, KeyValuePair<Value, Value>[]> _shared = new(ReferenceEqualityComparer.Instance);
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

    public bool BeginShared(object owner)
    {
        var frame = (ObjectFrame)_frames.Peek();
        if (_shared.TryGetValue(owner, out var entries))
        {
            frame.Add(entries);
            return false;
        }

        frame.BeginShared();
        return true;
    }

    public void EndShared(object owner) => _shared.Add(owner, ((ObjectFrame)_frames.Peek()).EndShared());

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
        private readonly List<KeyValuePair<Value, Value>> _entries = [];
        private int _sharedStart;

        public string Key { get; set; } = string.Empty;

        public override void Add(Value value) => _entries.Add(new(Value.From(Key), value));

        public void Add(KeyValuePair<Value, Value>[] entries) => _entries.AddRange(entries);

        public void BeginShared() => _sharedStart = _entries.Count;

        public KeyValuePair<Value, Value>[] EndShared() => [.. _entries[_sharedStart..]];

        public override Value ToValue()
        {
            _entries.Sort(static (left, right) => string.CompareOrdinal(left.Key.AsString, right.Key.AsString));
            return Value.From(ValueMap.OfDistinct([.. _entries]));
        }
    }
}
