using Semconv.TestSupport;

namespace Weaver.Parity;

/// <summary>The accepted differences to Weaver: text files with a case, its difference and the reason on each line.</summary>
internal sealed class KnownDifferences
{
    private const string Separator = " | ";

    private readonly string _path;
    private readonly Dictionary<string, (string Difference, string Reason)> _known;

    /// <param name="path">The file, for messages.</param>
    /// <param name="lines">Its lines.</param>
    public KnownDifferences(string path, IEnumerable<string> lines)
    {
        _path = path;
        _known = lines
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(Separator))
            .ToDictionary(parts => parts[0], parts => (string.Join(Separator, parts[1..^1]), parts[^1]), StringComparer.Ordinal);
    }

    /// <summary>Of resolved registries.</summary>
    public static KnownDifferences OfRegistries { get; } = Read("differences.txt");

    public IEnumerable<string> Names => _known.Keys;

    /// <summary>A list of this folder.</summary>
    public static KnownDifferences Read(string path) => new(path, File.ReadAllLines(RepositoryRoot.Combine("tests", "Weaver.Parity", path)));

    public bool Has(string name) => _known.ContainsKey(name);

    /// <summary>Fails for a difference that is not in the list, and for a line whose case is equal or differs in another way.</summary>
    /// <param name="name">The case.</param>
    /// <param name="difference">A line that says what differs, which the list has, and details; null for a case that is equal.</param>
    public void Judge(string name, string? difference)
    {
        if (!_known.TryGetValue(name, out var known))
        {
            Assert.True(difference is null, $"{name} | {difference}");
            return;
        }

        Assert.False(difference is null, $"'{name}' is equal now: remove it from {_path} ({known.Reason})");
        Assert.True(difference!.Split('\n')[0] == known.Difference, $"'{name}' differs in another way than {_path} says\n{name} | {difference}");
    }
}
