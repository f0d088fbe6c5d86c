using Semconv.TestSupport;

namespace Weaver.Parity.Checks;

/// <summary>The table of <c>docs/diagnostics/weaver-kinds.md</c>.</summary>
internal static class WeaverKinds
{
    private static readonly Dictionary<string, string[]> Kinds = File
        .ReadAllLines(RepositoryRoot.Combine("docs", "diagnostics", "weaver-kinds.md"))
        .Where(line => line.StartsWith("| SC", StringComparison.Ordinal))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[1], cells => cells[3].Split(", "), StringComparer.Ordinal);

    public static string[] Of(string id) => Kinds[id];
}
