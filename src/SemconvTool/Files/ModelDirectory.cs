using System.Collections.Immutable;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Files;

/// <summary>The definition files of a registry folder.</summary>
/// <remarks>
/// Weaver's rules: the folder is walked through, hidden entries are left out, links are followed only when asked for, a definition
/// file ends in <c>.yaml</c> or <c>.yml</c> and is not called like a manifest. Weaver takes files in any order; here the order is
/// ordinal.
/// </remarks>
internal sealed class ModelDirectory
{
    private static readonly ImmutableArray<string> ManifestNames = ["manifest.yaml", "registry_manifest.yaml"];

    private readonly string _typed;
    private readonly string _folder;
    private readonly bool _followsLinks;
    private readonly List<string> _definitions = [];

    /// <summary>Full paths of the linked folders being walked.</summary>
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);

    /// <param name="typed">The path as the user wrote it: what files are reported under.</param>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="followsLinks">Whether to read what links point to.</param>
    public ModelDirectory(string typed, string folder, bool followsLinks)
    {
        _typed = typed;
        _folder = folder;
        _followsLinks = followsLinks;
    }

    /// <summary>How many policy files were seen while reading definitions: Weaver runs those of a registry folder unasked.</summary>
    public int PolicyCount { get; private set; }

    /// <summary>How many definition files there are, those that could not be read included.</summary>
    public int DefinitionCount => _definitions.Count;

    public static bool IsManifestName(string name) => ManifestNames.Contains(name);

    /// <summary>The path of a file below the folder, as it is reported.</summary>
    public string Shown(string relativePath)
    {
        var typed = _typed.Replace('\\', '/');
        return typed.EndsWith('/') ? typed + relativePath : $"{typed}/{relativePath}";
    }

    /// <param name="name">The manifest that was named; null for the first of the usual names.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public SourceText? ReadManifest(string? name, DiagnosticBag diagnostics)
    {
        name ??= ManifestNames.FirstOrDefault(name => File.Exists(Path.Combine(_folder, name)));
        return name is null ? null : InputFile.Read(Path.Combine(_folder, name), Shown(name), diagnostics);
    }

    public ImmutableArray<SourceText> ReadDefinitions(DiagnosticBag diagnostics)
    {
        Walk(new DirectoryInfo(_folder), string.Empty, diagnostics);
        _definitions.Sort(StringComparer.Ordinal);
        var sources = _definitions.Select(path => InputFile.Read(Path.Combine(_folder, path), Shown(path), diagnostics));
        return [.. sources.OfType<SourceText>()];
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
                case FileInfo { Exists: true } when IsDefinition(entry.Name):
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

    private static bool IsDefinition(string name) =>
        Path.GetExtension(name) is ".yaml" or ".yml" && !IsManifestName(name) && name != "schema-next.yaml";
}
