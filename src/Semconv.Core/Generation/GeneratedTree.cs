using System.Collections.Immutable;
using Semconv.Text;

namespace Semconv.Core.Generation;

/// <summary>Compares what a target generates with what its output folder holds.</summary>
public static class GeneratedTree
{
    /// <summary>What has to be done so that the folder holds what is generated, sorted by path; empty when it is up to date.</summary>
    /// <param name="target">The name of the target, as the marker line has it.</param>
    /// <param name="generated">All files of the target.</param>
    /// <param name="existing">All files of the output folder and its sub-folders, hand-written ones too.</param>
    public static ImmutableArray<GeneratedTreeChange> Compare(
        string target, IEnumerable<GeneratedFile> generated, IEnumerable<GeneratedFile> existing)
    {
        var remaining = existing.ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);
        var changes = new List<GeneratedTreeChange>();
        foreach (var file in generated)
        {
            if (!remaining.Remove(file.Path, out var content))
            {
                changes.Add(new GeneratedTreeChange(file.Path, GeneratedTreeChangeKind.Missing, null, file.Content));
            }
            else if (!string.Equals(content, file.Content, StringComparison.Ordinal))
            {
                changes.Add(new GeneratedTreeChange(file.Path, GeneratedTreeChangeKind.Stale, content, file.Content));
            }
        }

        foreach (var (path, content) in remaining)
        {
            if (GeneratedFileMarker.IsPresent(content, target))
            {
                changes.Add(new GeneratedTreeChange(path, GeneratedTreeChangeKind.LeftOver, content, null));
            }
        }

        return StableOrder.Of(changes, static (left, right) => string.CompareOrdinal(left.Path, right.Path));
    }
}
