using Semconv.Text.Diagnostics;

namespace Semconv.Core.Yaml.Parsing;

/// <summary>Collects the entries of one mapping; of a repeated key it keeps the first and reports the others.</summary>
internal sealed class YamlEntryList(DiagnosticBag diagnostics)
{
    /// <summary>Below this a walk is faster than hashing.</summary>
    private const int IndexFrom = 16;

    private YamlEntry[] _entries = new YamlEntry[8];
    private int _count;
    private Dictionary<string, YamlScalar>? _index;

    public void Add(YamlScalar key, YamlNode value)
    {
        if (FindKey(key.Text) is { } first)
        {
            diagnostics.Report(YamlDiagnostics.DuplicateKey(key.Location, key.Text, first.Location));
            return;
        }

        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
        }

        _entries[_count++] = new YamlEntry(key, value);
        _index?.Add(key.Text, key);
    }

    public YamlEntry[] ToArray()
    {
        if (_count == 0)
        {
            return [];
        }

        var entries = new YamlEntry[_count];
        Array.Copy(_entries, entries, _count);
        return entries;
    }

    public YamlEntryList Clear()
    {
        _count = 0;
        _index = null;
        return this;
    }

    private YamlScalar? FindKey(string text)
    {
        if (_count >= IndexFrom && _index is null)
        {
            _index = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
            for (var index = 0; index < _count; index++)
            {
                _index.Add(_entries[index].Key.Text, _entries[index].Key);
            }
        }

        if (_index is not null)
        {
            return _index.GetValueOrDefault(text);
        }

        for (var index = 0; index < _count; index++)
        {
            if (string.Equals(_entries[index].Key.Text, text, StringComparison.Ordinal))
            {
                return _entries[index].Key;
            }
        }

        return null;
    }
}
