using Semconv.Templating.Values;

namespace Semconv.Core.Output;

/// <summary>Builds the value that templates and filters see; keys of objects come out in ordinal order, as in Weaver's context.</summary>
/// <remarks>
/// What is open stands on two stacks, one for entries of objects and one for items of lists; what is closed is copied off its end
/// once, at its size. The stacks are arrays: lists of structs are in no compiled image.
/// </remarks>
public sealed class ValueStructureWriter : IStructureWriter
{
    private readonly Stack<Frame> _frames = new();
    private readonly Stack<Frame> _unused = new();
    private readonly Dictionary<object, KeyValuePair<Value, Value>[]> _shared = new(ReferenceEqualityComparer.Instance);
    private KeyValuePair<Value, Value>[] _entries = new KeyValuePair<Value, Value>[32];
    private Value[] _items = new Value[16];
    private int _entryCount;
    private int _itemCount;
    private Value _result = Value.None;

    /// <summary>The value of the document, once it has been written.</summary>
    public Value Result => _result;

    public void BeginObject() => Begin(true, _entryCount);

    public void BeginList() => Begin(false, _itemCount);

    public void EndObject()
    {
        var start = End();
        var entries = Take(start);
        _entryCount = start;
        Add(Value.From(ValueMap.OfDistinctByName(entries)));
    }

    public void EndList()
    {
        var start = End();
        var items = new Value[_itemCount - start];
        Array.Copy(_items, start, items, 0, items.Length);
        _itemCount = start;
        Add(Value.FromItems(items));
    }

    public void Key(string name) => _frames.Peek().Key = Value.From(name);

    public void Text(string value) => Add(Value.From(value));

    public void Integer(long value) => Add(Value.From(value));

    public void Float(double value) => Add(Value.From(value));

    public void Bool(bool value) => Add(Value.From(value));

    public void Null() => Add(Value.None);

    public bool BeginShared(object owner)
    {
        if (_shared.TryGetValue(owner, out var entries))
        {
            foreach (var entry in entries)
            {
                AddEntry(entry);
            }

            return false;
        }

        _frames.Peek().SharedStart = _entryCount;
        return true;
    }

    public void EndShared(object owner) => _shared.Add(owner, Take(_frames.Peek().SharedStart));

    private void Begin(bool isObject, int start)
    {
        var frame = _unused.Count > 0 ? _unused.Pop() : new Frame();
        frame.IsObject = isObject;
        frame.Start = start;
        _frames.Push(frame);
    }

    private int End()
    {
        var frame = _frames.Pop();
        _unused.Push(frame);
        return frame.Start;
    }

    private void Add(Value value)
    {
        if (!_frames.TryPeek(out var frame))
        {
            _result = value;
        }
        else if (frame.IsObject)
        {
            AddEntry(new(frame.Key, value));
        }
        else
        {
            if (_itemCount == _items.Length)
            {
                var items = new Value[_itemCount * 2];
                Array.Copy(_items, items, _itemCount);
                _items = items;
            }

            _items[_itemCount++] = value;
        }
    }

    private void AddEntry(KeyValuePair<Value, Value> entry)
    {
        if (_entryCount == _entries.Length)
        {
            var entries = new KeyValuePair<Value, Value>[_entryCount * 2];
            Array.Copy(_entries, entries, _entryCount);
            _entries = entries;
        }

        _entries[_entryCount++] = entry;
    }

    private KeyValuePair<Value, Value>[] Take(int start)
    {
        var entries = new KeyValuePair<Value, Value>[_entryCount - start];
        Array.Copy(_entries, start, entries, 0, entries.Length);
        return entries;
    }

    private sealed class Frame
    {
        public bool IsObject { get; set; }

        public int Start { get; set; }

        public Value Key { get; set; }

        public int SharedStart { get; set; }
    }
}
