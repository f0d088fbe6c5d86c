using System.Collections.Frozen;
using System.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Validation.Screening;

/// <summary>The kinds by which Weaver names problems, for our ids: the table of <c>docs/diagnostics/weaver-kinds.md</c>.</summary>
public static class WeaverKinds
{
    private const string Table = "weaver-kinds.md";

    private static readonly Lazy<FrozenDictionary<string, string[]>> Kinds = new(Read);

    /// <summary>Every id of the table.</summary>
    public static IEnumerable<string> Ids => Kinds.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>Every kind that may stand for an id; empty where Weaver says nothing.</summary>
    public static IReadOnlyList<string> Of(string id) => Kinds.Value.GetValueOrDefault(id, []);

    /// <summary>The ids that a kind may stand for, whatever its case; empty where Weaver has no such kind.</summary>
    public static IEnumerable<string> IdsOf(string kind) => Ids.Where(id => Of(id).Contains(kind, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether any id stands for a kind.</summary>
    public static bool Has(string kind) => Kinds.Value.Values.Any(kinds => kinds.Contains(kind, StringComparer.Ordinal));

    /// <summary>The kind to print: the first of the table, or our own name in Weaver's spelling where Weaver has none.</summary>
    public static string NameOf(DiagnosticDescriptor descriptor) => Of(descriptor.Id) is [var kind, ..]
        ? kind
        : string.Concat(descriptor.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static FrozenDictionary<string, string[]> Read()
    {
        using var stream = typeof(WeaverKinds).Assembly.GetManifestResourceStream(Table)
            ?? throw new InvalidOperationException($"the table '{Table}' is not part of the program");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes).Split('\n')
            .Where(line => line.StartsWith("| SC", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToFrozenDictionary(cells => cells[1], cells => cells[3] == "-" ? [] : cells[3].Split(", "), StringComparer.Ordinal);
    }
}
