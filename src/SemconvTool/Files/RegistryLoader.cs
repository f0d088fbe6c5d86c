using System.Collections.Immutable;
using Semconv.Core;
using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Configuration;

namespace SemconvTool.Files;

/// <summary>Reads a registry folder and, through its manifest, the registries it depends on.</summary>
internal sealed class RegistryLoader
{
    private readonly ToolEnvironment _environment;
    private readonly WeaverConfiguration _configuration;
    private readonly bool _followsLinks;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImmutableDictionary<string, string> _overrides;

    /// <summary>Full paths of the registries being read, from the main one down.</summary>
    private readonly List<string> _chain = [];
    private readonly Dictionary<string, RegistrySource?> _loaded = new(StringComparer.Ordinal);

    public RegistryLoader(ToolEnvironment environment, WeaverConfiguration configuration, bool followsLinks, DiagnosticBag diagnostics)
    {
        _environment = environment;
        _configuration = configuration;
        _followsLinks = followsLinks;
        _diagnostics = diagnostics;
        _overrides = configuration.Map("resolve.schema_url_overrides");
    }

    /// <summary>How many policy files lie in the main registry.</summary>
    public int PolicyCount { get; private set; }

    /// <summary>The registry of a folder or manifest; null when there is none to read, which was reported.</summary>
    /// <param name="path">The path as the user wrote it; files are reported below it.</param>
    /// <param name="fullPath">Where it is.</param>
    /// <param name="place">Where it was written; null for the command line.</param>
    public RegistrySource? Load(string path, string fullPath, Location? place)
    {
        if (RegistryPath.RemoteKind(path) is { } kind)
        {
            _diagnostics.Report(InputDiagnostics.Remote(path, kind, place));
            return null;
        }

        var isManifest = File.Exists(fullPath) && ModelDirectory.IsManifestName(Path.GetFileName(fullPath));
        var folder = isManifest ? Path.GetDirectoryName(fullPath)! : Path.TrimEndingDirectorySeparator(fullPath);
        if (!Directory.Exists(folder))
        {
            _diagnostics.Report(InputDiagnostics.Missing(path, "registry folder", place));
            return null;
        }

        var key = isManifest ? fullPath : folder;
        if (!_loaded.TryGetValue(key, out var registry))
        {
            var typed = isManifest ? Path.GetDirectoryName(path) : path;
            registry = LoadFolder(string.IsNullOrEmpty(typed) ? "." : typed, folder, isManifest ? Path.GetFileName(fullPath) : null);
            _loaded[key] = registry;
        }

        return registry;
    }

    private RegistrySource? LoadFolder(string path, string folder, string? manifestName)
    {
        var model = new ModelDirectory(path, folder, _followsLinks);
        var manifest = model.ReadManifest(manifestName, _diagnostics) is { } source ? RegistryManifest.Read(source, _diagnostics) : null;
        if (manifest is { Kind: ManifestKind.Publication })
        {
            _diagnostics.Report(InputDiagnostics.Published(new Location(manifest.Source, default)));
            return null;
        }

        var files = model.ReadDefinitions(_diagnostics);
        PolicyCount = _chain.Count == 0 ? model.PolicyCount : PolicyCount;
        if (files.IsEmpty && !_diagnostics.HasErrors)
        {
            _diagnostics.Report(InputDiagnostics.Empty(path));
            return null;
        }

        _chain.Add(folder);
        var declared = manifest?.Dependencies ?? [];
        var dependencies = declared.Select(each => LoadDependency(each, folder)).OfType<RegistrySource>().ToImmutableArray();
        var registry = new RegistrySource(path)
        {
            Manifest = manifest,
            Files = files,
            Dependencies = dependencies,
            IsPartial = files.Length < model.DefinitionCount || dependencies.Length < declared.Length,
        };
        _chain.RemoveAt(_chain.Count - 1);
        return registry;
    }

    private RegistrySource? LoadDependency(DependencyDeclaration dependency, string manifestFolder)
    {
        var schemaUrl = dependency.SchemaUrl;
        var place = dependency.RegistryPath?.Location ?? schemaUrl.Location;
        var path = _overrides.GetValueOrDefault(schemaUrl.Value.Value) ?? dependency.RegistryPath?.Value ?? schemaUrl.Value.Value;
        if (RegistryPath.RemoteKind(path) is not null)
        {
            return Load(path, path, place);
        }

        var (shown, fullPath) = Locate(path, manifestFolder);
        var index = _chain.IndexOf(Path.TrimEndingDirectorySeparator(fullPath));
        if (index >= 0)
        {
            var chain = _chain.Skip(index).Append(_chain[index]).Select(_environment.Shown);
            _diagnostics.Report(InputDiagnostics.DependencyCycle(string.Join(" -> ", chain), place));
            return null;
        }

        return Load(shown, fullPath, place);
    }

    /// <summary>
    /// A relative path starts from the working folder, as in Weaver. Where nothing lies there, it is tried from the folder of the
    /// configuration file, from the root of the repository that holds the manifest and from the folder of the manifest, so that
    /// commands also work from other folders.
    /// </summary>
    private (string Shown, string FullPath) Locate(string path, string manifestFolder)
    {
        var first = _environment.FullPath(path);
        if (Path.Exists(first))
        {
            return (path, first);
        }

        foreach (var folder in new[] { _configuration.Folder, RepositoryFolders.RootOf(manifestFolder), manifestFolder })
        {
            if (folder is not null && Path.GetFullPath(path, folder) is var fullPath && Path.Exists(fullPath))
            {
                return (_environment.Shown(fullPath), fullPath);
            }
        }

        return (path, first);
    }
}
