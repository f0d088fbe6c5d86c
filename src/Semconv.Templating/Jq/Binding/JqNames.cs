namespace Semconv.Templating.Jq.Binding;

/// <summary>Finds the name that was probably meant.</summary>
internal static class JqNames
{
    /// <summary>The nearest candidate within two edits, or a third of the name when it is long; the first in ordinal order wins.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var limit = Math.Max(2, name.Length / 3);
        string? best = null;
        foreach (var candidate in candidates.Distinct().Order(StringComparer.Ordinal))
        {
            var distance = Distance(name, candidate);
            if (distance <= limit && distance < name.Length)
            {
                limit = distance - 1;
                best = candidate;
            }
        }

        return best;
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
