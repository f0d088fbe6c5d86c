using System.Text.RegularExpressions;
using Semconv.TestSupport;

namespace Weaver.Parity.Templates;

/// <summary>What Weaver calls our errors, by the table in <c>docs/diagnostics/weaver-kinds.md</c>.</summary>
internal static partial class WeaverKinds
{
    private static readonly Dictionary<string, string> Kinds = File.ReadLines(RepositoryRoot.Combine("docs", "diagnostics", "weaver-kinds.md"))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length > 3 && cells[1].StartsWith("SC", StringComparison.Ordinal))
        .ToDictionary(cells => cells[1], cells => cells[3], StringComparer.Ordinal);

    /// <summary>Those of the errors in what a run printed.</summary>
    public static IEnumerable<string> Of(string error) =>
        Error().Matches(error).Select(match => Kinds.GetValueOrDefault(match.Groups[1].Value, string.Empty)).SelectMany(kinds => kinds.Split(", "));

    [GeneratedRegex(@"\berror (SC\d{4})")]
    private static partial Regex Error();
}
