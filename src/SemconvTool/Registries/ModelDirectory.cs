using System.Collections.Immutable;
using Semconv.Core;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Files;

namespace SemconvTool.Registries;

/// <summary>The definition files of a registry folder.</summary>
/// <remarks>
/// Weaver's rules: the folder is walked through, hidden entries are left out, links are followed only when asked for, a definition
/// file ends in <c>.yaml</c> or <c>.yml</c> and is not called like a manifest. Weaver takes files in any order; here the order is
/// ordinal.
/// </remarks>
internal sealed class ModelDirectory : IModelFiles
{
    private readonly string _typed;
    private readonly string _folder;
    private readonly bool _followsLinks;
    private readonly string? _manifestName;
    private readonly List<string> _definitions = [];

    /// <summary>Full paths of the linked folders being walked.</summary>
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);

    /// <param name="typed">The path as the user wrote it: what files are reported under.</param>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="followsLinks">Whether to read what links point to.</param>
    /// <param name="manifestName">The manifest that was named; null for the first of the usual names.</param>
    public ModelDirectory(string typed, string folder, bool followsLinks, string? manifestName = null)
    {
        _typed = typed;
        _folder = folder;
        _followsLinks = followsLinks;
        _manifestName = manifestName;
    }

    /// <summary>How many policy files were seen while reading definitions: Weaver runs those of a registry folder unasked.</summary>
    public int PolicyCount { get; private set; }

    public int DefinitionCount => _definitions.Count;

    /// <summary>The path of a file below the folder, as it is reported.</summary>
    public string Shown(string relativePath)
    {
        var typed = _typed.Replace('\\', '/');
        return typed.EndsWith('/') ? typed + relativePath : $"{typed}/{relativePath}";
    }

    /// <summary>Nobody names the folder of a repository by mistake who has its folders before the eyes.</summary>
    public string? DeeperManifest() => null;

    public SourceText? ReadManifest(DiagnosticBag diagnostics)
    {
        var name = _manifestName ?? ModelFileNames.Manifests.FirstOrDefault(name => File.Exists(Path.Combine(_folder, name)));
        return name is null ? null : InputFile.Read(Path.Combine(_folder, name), Shown(name), diagnostics);
    }

    public SourceText? TryRead(string relativePath, DiagnosticBag diagnostics)
    {
        var fullPath = Path.GetFullPath(relativePath, _folder);
        return File.Exists(fullPath) ? InputFile.Read(fullPath, Shown(relativePath), diagnostics) : null;
    }

    public ImmutableArray<SourceText> ReadDefinitions(DiagnosticBag diagnostics)
    {
        Walk(new DirectoryInfo(_folder), string.Empty, diagnostics);
        _definitions.Sort(StringComparer.Ordinal);
        var sources = new SourceText?[_definitions.Count];
        WorkSharing.Run(sources.Length, index =>
        {
            var path = _definitions[index];
            sources[index] = InputFile.Read(Path.Combine(_folder, path), Shown(path), diagnostics);
        });
        // A loop: what LINQ collects a sequence with is compiled anew in every process.
        var read = ImmutableArray.CreateBuilder<SourceText>(sources.Length);
        foreach (var source in sources)
        {
            if (source is not null)
            {
                read.Add(source);
            }
        }

        return read.DrainToImmutable();
    }

    private void Walk(DirectoryInfo folder, string prefix, DiagnosticBag diagnostics)
    {
        foreach (var entry in Entries(folder, prefix, diagnostics).Where(entry => !entry.Name.StartsWith('.')))
        {
            switch (Target(entry))
            {
                case DirectoryInfo child when child == entry:
                    Walk(child, $"{prefix}{entry.Name}/", diagnostics);
                    break;
                case DirectoryInfo child when _entered.Add(child.FullName):
                    // Entered once at a time: a link to a folder above it would never end.
                    Walk(child, $"{prefix}{entry.Name}/", diagnostics);
                    _entered.Remove(child.FullName);
                    break;
                case FileInfo { Exists: true } when ModelFileNames.IsDefinition(entry.Name):
                    _definitions.Add(prefix + entry.Name);
                    break;
                case FileInfo { Exists: true } when entry.Name.EndsWith(".rego", StringComparison.Ordinal):
                    PolicyCount++;
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The entry, or what it links to when links are followed and lead somewhere; else null.</summary>
    private FileSystemInfo? Target(FileSystemInfo entry)
    {
        if (entry.LinkTarget is null)
        {
            return entry;
        }

        try
        {
            return _followsLinks ? entry.ResolveLinkTarget(returnFinalTarget: true) : null;
        }
        catch (IOException)
        {
            // A link in a circle of links leads nowhere, like a link to nothing.
            return null;
        }
    }

    private IReadOnlyList<FileSystemInfo> Entries(DirectoryInfo folder, string prefix, DiagnosticBag diagnostics)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos()];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(InputDiagnostics.Unreadable(Shown(prefix), FileTrouble.ReasonOf(exception)));
            return [];
        }
    }
}
