using Semconv.Text.Differences;

namespace Semconv.Core.Generation;

/// <summary>One file that has to be written or removed to bring an output folder up to date.</summary>
/// <param name="Path">The path below the output folder.</param>
/// <param name="Kind">What is wrong with the file.</param>
/// <param name="Existing">The text on disk, or null when there is none.</param>
/// <param name="Expected">The generated text, or null when no template writes the file any more.</param>
public sealed record GeneratedTreeChange(string Path, GeneratedTreeChangeKind Kind, string? Existing, string? Expected)
{
    /// <summary>What writing would change, as a unified diff with the path put below <paramref name="folder"/>.</summary>
    public string Diff(string folder) =>
        UnifiedDiff.Render(folder.Length == 0 ? Path : $"{folder.TrimEnd('/')}/{Path}", Existing, Expected);
}
