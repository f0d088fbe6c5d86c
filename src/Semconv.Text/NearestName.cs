namespace Semconv.Text;

/// <summary>Finds the known name that a misspelt one most likely stands for.</summary>
public static class NearestName
{
    private const int MaximumDistance = 3;

    /// <summary>
    /// The candidate with the fewest single-character changes, swaps of neighbours included, or null when every candidate is too
    /// far: more than a third of its length, at least one, at most three. The first of equals wins.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var nearestDistance = MaximumDistance + 1;
        foreach (var candidate in candidates)
        {
            var limit = Math.Clamp(Math.Max(candidate.Length, name.Length) / 3, 1, MaximumDistance);
            if (Math.Abs(candidate.Length - name.Length) > limit)
            {
                continue;
            }

            var distance = Distance(name, candidate);
            if (distance <= limit && distance < nearestDistance)
            {
                nearest = candidate;
                nearestDistance = distance;
            }
        }

        return nearest;
    }

    private static int Distance(string left, string right)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        var next = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            current[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            next[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var isSame = char.ToLowerInvariant(left[row - 1]) == char.ToLowerInvariant(right[column - 1]);
                var best = Math.Min(Math.Min(next[column - 1], current[column]) + 1, current[column - 1] + (isSame ? 0 : 1));
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    best = Math.Min(best, previous[column - 2] + 1);
                }

                next[column] = best;
            }

            (previous, current, next) = (current, next, previous);
        }

        return current[right.Length];
    }
}
