using System.Collections.Immutable;

namespace Semconv.Core.Syntax.Reading;

/// <summary>The part of a help that says which words are allowed.</summary>
internal static class ExpectedWords
{
    public static string List(ImmutableArray<string> words) => "expected one of: " + string.Join(", ", words);

    /// <summary>The known word that is nearest to what was written, else all of them.</summary>
    public static string Near(string written, ImmutableArray<string> known)
    {
        string? nearest = null;
        var limit = Math.Max(1, written.Length / 3) + 1;
        foreach (var word in known)
        {
            var distance = Distance(written, word);
            if (distance < limit)
            {
                nearest = word;
                limit = distance;
            }
        }

        return nearest is null ? List(known) : $"the nearest key is '{nearest}'";
    }

    /// <summary>The number of letters to insert, remove, replace or swap with their neighbour.</summary>
    private static int Distance(string from, string to)
    {
        var before = new int[to.Length + 1];
        var previous = new int[to.Length + 1];
        var current = new int[to.Length + 1];
        for (var column = 0; column <= to.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= from.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var replace = previous[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                current[column] = Math.Min(replace, Math.Min(previous[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                {
                    current[column] = Math.Min(current[column], before[column - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[to.Length];
    }
}
