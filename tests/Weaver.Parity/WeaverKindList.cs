using Semconv.TestSupport;

namespace Weaver.Parity;

/// <summary>Which of Weaver's kinds stand for our ids.</summary>
internal static class WeaverKindList
{
    private static readonly Dictionary<string, string[]> Kinds = File
        .ReadLines(RepositoryRoot.Combine("docs", "diagnostics", "weaver-kinds.md"))
        .Where(line => line.StartsWith("| SC", StringComparison.Ordinal))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(cells => cells[0], cells => cells[2] == "-" ? [] : cells[2].Split(", "), StringComparer.Ordinal);

    /// <summary>Empty where Weaver says nothing.</summary>
    public static string[] Of(string id) => Kinds[id];

    public static bool Has(string kind) => Kinds.Values.Any(kinds => kinds.Contains(kind, StringComparer.Ordinal));
}
