using Semconv.TestSupport;

namespace Weaver.Parity;

/// <summary>The accepted differences to Weaver: text files with a case and its reason on each line.</summary>
internal static class KnownDifferences
{
    /// <summary>Of resolved registries.</summary>
    public static Dictionary<string, string> Reasons { get; } = Read("differences.txt");

    /// <summary>Of statistics about groups: registries whose catalog is counted differently.</summary>
    public static Dictionary<string, string> OfCatalogs { get; } = Read("differences-statistics.txt");

    /// <summary>A list of this folder.</summary>
    public static Dictionary<string, string> Read(string path) => File
        .ReadAllLines(RepositoryRoot.Combine("tests", "Weaver.Parity", path))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>Fails for a difference that is not in a list, and for a line of the list that is none any more.</summary>
    public static void Judge(IReadOnlyDictionary<string, string> reasons, string name, string? difference)
    {
        if (reasons.TryGetValue(name, out var reason))
        {
            Assert.False(difference is null, $"'{name}' is equal now: remove it from the list of differences ({reason})");
            return;
        }

        Assert.True(difference is null, $"{name}: {difference}");
    }
}
