using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation.Rendering;

/// <summary>Turns rendered outputs into files of one tree: paths inside the folder, each written once.</summary>
internal static class OutputCollector
{
    /// <param name="outputs">What was rendered.</param>
    /// <param name="folder">The full path of the output folder; null when it has none.</param>
    /// <param name="diagnostics">Files that cannot be written there.</param>
    public static ImmutableArray<GeneratedFile> Collect(IEnumerable<RenderedOutput?> outputs, string? folder, DiagnosticBag diagnostics)
    {
        var exact = new Dictionary<string, RenderedOutput>(StringComparer.Ordinal);
        var folded = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var output in outputs.OfType<RenderedOutput>())
        {
            if (!OutputPath.TryNormalize(output.Name, folder, out var path, out var problem))
            {
                diagnostics.Report(GenerationDiagnostics.OutputOutsideFolder(output.NamedAt, output.Name, problem));
            }
            else if (!exact.TryAdd(path, output))
            {
                // One template for many items often writes one file for all of them, such as an empty '__init__.py'.
                if (exact[path].Content == output.Content)
                {
                    continue;
                }

                diagnostics.Report(GenerationDiagnostics.DuplicateOutput(path, output.NamedAt, exact[path].NamedAt));
            }
            else if (!folded.TryAdd(path, path))
            {
                var other = folded[path];
                diagnostics.Report(GenerationDiagnostics.OutputDiffersInCase(path, other, output.NamedAt, exact[other].NamedAt));
            }
        }

        var files = new List<GeneratedFile>(exact.Count);
        foreach (var (path, output) in exact)
        {
            files.Add(new GeneratedFile(path, output.Content));
        }

        return StableOrder.Of(files, static (left, right) => string.CompareOrdinal(left.Path, right.Path));
    }
}
