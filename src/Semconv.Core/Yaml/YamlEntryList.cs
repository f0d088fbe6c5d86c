using System.Collections.Immutable;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Yaml;

/// <summary>Collects the entries of one mapping; of a repeated key it keeps the first and reports the others.</summary>
internal sealed class YamlEntryList(DiagnosticBag diagnostics)
{
    /// <summary>Below this a walk is faster than hashing.</summary>
    private const int IndexFrom = 16;

    private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private Dictionary<string, YamlScalar>? _index;

    /// <summary>Where the last value ends.</summary>
    public int? End { get; private set; }

    public void Add(YamlScalar key, YamlNode value)
    {
        // An alias as the last value points elsewhere: the mapping then ends with its key.
        End = Math.Max(key.Location.Span.End, value.Location.Span.Start >= key.Location.Span.End ? value.Location.Span.End : 0);
        if (FindKey(key.Text) is { } first)
        {
            diagnostics.Report(YamlDiagnostics.DuplicateKey(key.Location, key.Text, first.Location));
            return;
        }

        _entries.Add(new YamlEntry(key, value));
        _index?.Add(key.Text, key);
    }

    public ImmutableArray<YamlEntry> ToImmutable() => _entries.DrainToImmutable();

    private YamlScalar? FindKey(string text)
    {
        if (_entries.Count >= IndexFrom && _index is null)
        {
            _index = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
            foreach (var entry in _entries)
            {
                _index.Add(entry.Key.Text, entry.Key);
            }
        }

        if (_index is not null)
        {
            return _index.GetValueOrDefault(text);
        }

        foreach (var entry in _entries)
        {
            if (string.Equals(entry.Key.Text, text, StringComparison.Ordinal))
            {
                return entry.Key;
            }
        }

        return null;
    }
}
