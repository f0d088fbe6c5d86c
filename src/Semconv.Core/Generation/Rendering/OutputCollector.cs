using System.Collections.Immutable;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation.Rendering;

/// <summary>Turns rendered outputs into files of one tree: paths inside the folder, each written once.</summary>
internal static class OutputCollector
{
    public static ImmutableArray<GeneratedFile> Collect(IEnumerable<RenderedOutput?> outputs, DiagnosticBag diagnostics)
    {
        var exact = new Dictionary<string, RenderedOutput>(StringComparer.Ordinal);
        var folded = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var output in outputs.OfType<RenderedOutput>())
        {
            if (!OutputPath.TryNormalize(output.Name, out var path, out var problem))
            {
                diagnostics.Report(GenerationDiagnostics.OutputOutsideFolder(output.NamedAt, output.Name, problem));
            }
            else if (!exact.TryAdd(path, output))
            {
                diagnostics.Report(GenerationDiagnostics.DuplicateOutput(path, output.NamedAt, exact[path].NamedAt));
            }
            else if (!folded.TryAdd(path, path))
            {
                var other = folded[path];
                diagnostics.Report(GenerationDiagnostics.OutputDiffersInCase(path, other, output.NamedAt, exact[other].NamedAt));
            }
        }

        return [.. exact.Select(entry => new GeneratedFile(entry.Key, entry.Value.Content)).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }
}
