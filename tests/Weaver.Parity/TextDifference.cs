namespace Weaver.Parity;

/// <summary>The lines that only one of two texts has, in whatever order they stand.</summary>
internal static class TextDifference
{
    /// <summary>How many lines there are and the first of them, then all of them; null when the texts are equal.</summary>
    public static string? Find(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, sign) in expected.Select(line => (line, -1)).Concat(actual.Select(line => (line, 1))))
        {
            counts[line] = counts.GetValueOrDefault(line) + sign;
        }

        var lines = counts.Where(entry => entry.Value != 0)
            .OrderBy(entry => entry.Value > 0)
            .Select(entry => $"{(entry.Value < 0 ? "lacks" : "has")} '{entry.Key.Trim()}'")
            .ToList();
        var (lacked, added) = (-counts.Values.Where(count => count < 0).Sum(), counts.Values.Where(count => count > 0).Sum());
        return lines.Count == 0 ? null : $"-{lacked} +{added} lines, first {lines[0]}\n{string.Join('\n', lines)}";
    }
}
