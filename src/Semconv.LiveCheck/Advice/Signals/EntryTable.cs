using Semconv.LiveCheck.Interning;

namespace Semconv.LiveCheck.Advice.Signals;

/// <summary>What is known about signals, by name: made when a name is seen first. Names of the registry always find room.</summary>
internal sealed class EntryTable<T>
    where T : class
{
    private const int LargestSize = 1 << 18;

    private readonly TextPool _names = new(LargestSize);
    private readonly List<T?> _entries = [];
    private readonly Func<string, T> _make;
    private T? _others;

    public EntryTable(IEnumerable<string> known, Func<string, T> make)
    {
        _make = make;
        foreach (var name in known)
        {
            _names.Add(name);
            _entries.Add(null);
        }
    }

    /// <summary>The entries that were asked for; the one for all further names last.</summary>
    public IEnumerable<(string Name, T Entry)> Entries
    {
        get
        {
            for (var number = 0; number < _entries.Count; number++)
            {
                if (_entries[number] is { } entry)
                {
                    yield return (_names.TextOf(number), entry);
                }
            }

            if (_others is not null)
            {
                yield return ("…", _others);
            }
        }
    }

    public T Find(ReadOnlySpan<byte> name)
    {
        var number = _names.Add(name);
        if (number == TextPool.Overflow)
        {
            return _others ??= _make("…");
        }

        if (number == _entries.Count)
        {
            _entries.Add(null);
        }

        return _entries[number] ??= _make(_names.TextOf(number));
    }
}
