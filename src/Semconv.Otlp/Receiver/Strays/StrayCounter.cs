using System.Collections.Immutable;

namespace Semconv.Otlp.Receiver.Strays;

/// <summary>Counts senders that missed the place; for all threads, and in little memory however many there are.</summary>
internal sealed class StrayCounter
{
    private const int LongestPath = 100;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<(StrayKind Kind, string Endpoint), Stray> _strays = [];

    public ImmutableArray<Stray> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _strays.Values];
            }
        }
    }

    public void Add(StrayKind kind, string endpoint, string? path = null)
    {
        lock (_lock)
        {
            _strays[(kind, endpoint)] = _strays.TryGetValue((kind, endpoint), out var known)
                ? known with { Count = known.Count + 1 }
                : new Stray(kind, endpoint, path is null ? null : Printable(path), 1);
        }
    }

    /// <summary>A path comes from anybody and goes to a terminal.</summary>
    private static string Printable(string path) =>
        string.Create(Math.Min(path.Length, LongestPath), path, static (text, path) =>
        {
            for (var index = 0; index < text.Length; index++)
            {
                text[index] = path[index] is >= ' ' and <= '~' ? path[index] : '?';
            }
        });
}
