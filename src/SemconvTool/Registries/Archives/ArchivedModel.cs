using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Registries.Archives;

/// <summary>The files of a registry that lies in an archive.</summary>
/// <param name="typed">The path as the user wrote it: what files are reported under.</param>
/// <param name="content">What lies in the folder that was asked for.</param>
internal sealed class ArchivedModel(string typed, ArchiveContent content) : IModelFiles
{
    public int PolicyCount => content.Files.Keys.Count(path => path.EndsWith(".rego", StringComparison.Ordinal));

    /// <summary>A link may stand for a definition.</summary>
    public int DefinitionCount => content.Files.Keys.Count(IsDefinition) + content.Links.Count(MayHoldDefinitions);

    public string? DeeperManifest()
    {
        var manifests = content.Files.Keys.Where(path => ModelFileNames.Manifests.Contains(path.Split('/')[^1]) && !IsHidden(path)).Take(2).ToList();
        return manifests is [var only] && only.LastIndexOf('/') is > 0 and var end ? only[..end] : null;
    }

    public SourceText? ReadManifest(DiagnosticBag diagnostics)
    {
        ReportLinks(diagnostics);
        var name = ModelFileNames.Manifests.FirstOrDefault(content.Files.ContainsKey);
        return name is null ? null : TryRead(name, diagnostics);
    }

    public ImmutableArray<SourceText> ReadDefinitions(DiagnosticBag diagnostics)
    {
        var paths = content.Files.Keys.Where(IsDefinition);
        return [.. paths.Select(path => TryRead(path, diagnostics)).OfType<SourceText>()];
    }

    public SourceText? TryRead(string relativePath, DiagnosticBag diagnostics) =>
        content.Files.TryGetValue(relativePath, out var bytes) ? SourceDecoder.Decode($"{typed}/{relativePath}", bytes.Span, diagnostics) : null;

    /// <summary>A link may stand for a definition, and what it leads to is not known here: leaving it out would give another registry.</summary>
    private void ReportLinks(DiagnosticBag diagnostics)
    {
        foreach (var link in content.Links.Where(MayHoldDefinitions))
        {
            diagnostics.Report(ArchiveDiagnostics.Link(typed, link));
        }
    }

    private static bool MayHoldDefinitions(string path) => !IsHidden(path) && !path.EndsWith("schema-next.yaml", StringComparison.Ordinal);

    private static bool IsDefinition(string path) => ModelFileNames.IsDefinition(path.Split('/')[^1]) && !IsHidden(path);

    private static bool IsHidden(string path) => Array.Exists(path.Split('/'), part => part.StartsWith('.'));
}
