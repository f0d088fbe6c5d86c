namespace Weaver.Parity;

/// <summary>Says in one line what differs, which a list of known differences can hold, with details on the lines below.</summary>
internal static class DifferenceSummary
{
    private const int Most = 4;

    /// <summary>Equal differences are counted; more than a few are not told apart by their item, which stands behind 'of'.</summary>
    public static string? Of(IReadOnlyCollection<string> differences)
    {
        if (differences.Count == 0)
        {
            return null;
        }

        var groups = differences.GroupBy(each => each, StringComparer.Ordinal).ToList();
        if (groups.Count > Most)
        {
            groups = [.. differences.GroupBy(each => each.Split(" of ")[0], StringComparer.Ordinal)];
        }

        var line = string.Join("; ", groups.Select(group => group.Count() == 1 ? group.First() : $"{group.Count()} times {group.Key}"));
        return $"{line}\n{string.Join('\n', differences)}";
    }

    /// <summary>The differences of several parts of one run; null when there are none.</summary>
    public static string? Join(params string?[] parts)
    {
        var found = parts.OfType<string>().ToList();
        return found.Count == 0 ? null : $"{string.Join("; ", found.Select(part => part.Split('\n')[0]))}\n{string.Join('\n', found)}";
    }
}
