using System.Collections.Immutable;

namespace Semconv.Text.Differences;

/// <summary>Finds the shortest list of edits between two lists of lines (Myers' greedy algorithm).</summary>
/// <remarks>Texts that share next to nothing are reported as one edit: the search for the shortest list would take quadratic time.</remarks>
internal sealed class LineComparison(string[] oldLines, string[] newLines)
{
    private const int MaximumDistance = 2000;

    private readonly List<LineEdit> _edits = [];

    /// <summary>The edits from the first line to the last; lines between them are equal.</summary>
    public static ImmutableArray<LineEdit> Compare(string[] oldLines, string[] newLines)
    {
        var shorter = Math.Min(oldLines.Length, newLines.Length);
        var prefix = 0;
        while (prefix < shorter && oldLines[prefix] == newLines[prefix])
        {
            prefix++;
        }

        var suffix = 0;
        while (suffix < shorter - prefix && oldLines[^(suffix + 1)] == newLines[^(suffix + 1)])
        {
            suffix++;
        }

        return new LineComparison(oldLines[prefix..^suffix], newLines[prefix..^suffix]).Run(prefix);
    }

    private ImmutableArray<LineEdit> Run(int offset)
    {
        if (oldLines.Length == 0 && newLines.Length == 0)
        {
            return [];
        }

        if (FindPath() is { } path)
        {
            Trace(path);
        }
        else
        {
            _edits.Add(new LineEdit(0, oldLines.Length, 0, newLines.Length));
        }

        return [.. _edits.Select(edit => edit with { OldStart = edit.OldStart + offset, NewStart = edit.NewStart + offset })];
    }

    /// <summary>For each number of edits how far every diagonal reaches, or null when the texts are too different.</summary>
    private List<int[]>? FindPath()
    {
        var limit = Math.Min(MaximumDistance, oldLines.Length + newLines.Length);
        var reach = new int[(2 * limit) + 2];
        var history = new List<int[]>();
        for (var distance = 0; distance <= limit; distance++)
        {
            history.Add(reach[(limit - distance)..(limit + distance + 2)]);
            for (var diagonal = -distance; diagonal <= distance; diagonal += 2)
            {
                var x = Step(reach, limit, distance, diagonal);
                reach[limit + diagonal] = x;
                if (x >= oldLines.Length && x - diagonal >= newLines.Length)
                {
                    return history;
                }
            }
        }

        return null;
    }

    private int Step(int[] reach, int center, int distance, int diagonal)
    {
        var isDown = diagonal == -distance || (diagonal != distance && reach[center + diagonal - 1] < reach[center + diagonal + 1]);
        var x = isDown ? reach[center + diagonal + 1] : reach[center + diagonal - 1] + 1;
        while (x < oldLines.Length && x - diagonal < newLines.Length && oldLines[x] == newLines[x - diagonal])
        {
            x++;
        }

        return x;
    }

    /// <summary>Walks back from the ends and joins edits that touch.</summary>
    private void Trace(List<int[]> history)
    {
        var x = oldLines.Length;
        var y = newLines.Length;
        for (var distance = history.Count - 1; distance > 0; distance--)
        {
            var reach = history[distance];
            var diagonal = x - y;
            var isDown = diagonal == -distance
                || (diagonal != distance && reach[distance + diagonal - 1] < reach[distance + diagonal + 1]);
            var previousDiagonal = isDown ? diagonal + 1 : diagonal - 1;
            var previousX = reach[distance + previousDiagonal];
            var previousY = previousX - previousDiagonal;
            Prepend(new LineEdit(previousX, isDown ? 0 : 1, previousY, isDown ? 1 : 0));
            x = previousX;
            y = previousY;
        }

        _edits.Reverse();
    }

    private void Prepend(LineEdit edit)
    {
        if (_edits.Count > 0 && _edits[^1].OldStart == edit.OldEnd && _edits[^1].NewStart == edit.NewEnd)
        {
            edit = new LineEdit(edit.OldStart, edit.OldCount + _edits[^1].OldCount, edit.NewStart, edit.NewCount + _edits[^1].NewCount);
            _edits[^1] = edit;
        }
        else
        {
            _edits.Add(edit);
        }
    }
}
