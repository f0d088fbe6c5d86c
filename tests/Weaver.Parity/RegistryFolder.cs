using System.Collections.Immutable;
using System.IO.Compression;
using Semconv.Core;
using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Weaver.Parity;

/// <summary>Loads a registry as Weaver does: every path is as typed, relative to a working folder.</summary>
internal sealed class RegistryFolder(string workingFolder, DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<string> ManifestNames = ["manifest.yaml", "registry_manifest.yaml"];
    private static readonly ImmutableArray<string> NotDefinitions = [.. ManifestNames, "schema-next.yaml"];

    private readonly Dictionary<string, RegistrySource> _loaded = new(StringComparer.Ordinal);

    public RegistrySource Load(string typedPath, SchemaUrl? expectedUrl = null)
    {
        if (_loaded.TryGetValue(typedPath, out var known))
        {
            return known;
        }

        var files = ReadFiles(typedPath);
        var manifest = ManifestNames.Select(name => files.GetValueOrDefault(name)).FirstOrDefault(text => text is not null);
        var read = manifest is null ? null : RegistryManifest.Read(manifest, diagnostics);
        if (read is { Kind: ManifestKind.Publication, ResolvedRegistryUri: { } uri })
        {
            return _loaded[typedPath] = new RegistrySource(typedPath) { Manifest = read, ExpectedUrl = expectedUrl, Published = files.GetValueOrDefault(uri.Value) };
        }

        var source = new RegistrySource(typedPath)
        {
            Manifest = read,
            ExpectedUrl = expectedUrl,
            Files = [.. files.Where(file => IsDefinition(file.Key)).Select(file => file.Value)],
            Dependencies = [.. read?.Dependencies.Select(dependency => Load(dependency.RegistryPath!.Value.Value, dependency.SchemaUrl.Value)) ?? []],
        };
        return _loaded[typedPath] = source;
    }

    private SortedDictionary<string, SourceText> ReadFiles(string typedPath)
    {
        var files = new SortedDictionary<string, SourceText>(StringComparer.Ordinal);
        var archive = typedPath.IndexOf(".zip[", StringComparison.Ordinal);
        if (archive >= 0)
        {
            ReadArchive(typedPath[..(archive + 4)], typedPath[(archive + 5)..^1], files);
            return files;
        }

        var folder = Path.Combine(workingFolder, typedPath);
        foreach (var path in Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            files.Add(relative, SourceText.From($"{typedPath}/{relative}", File.ReadAllText(path)));
        }

        return files;
    }

    private void ReadArchive(string path, string subFolder, SortedDictionary<string, SourceText> files)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(workingFolder, path));
        foreach (var entry in archive.Entries)
        {
            var parts = entry.FullName.Split('/', 3);
            if (parts.Length == 3 && parts[1] == subFolder && entry.Name.Length > 0)
            {
                using var reader = new StreamReader(entry.Open());
                files.Add(parts[2], SourceText.From($"{path}[{subFolder}]/{parts[2]}", reader.ReadToEnd()));
            }
        }
    }

    private static bool IsDefinition(string path) =>
        Path.GetExtension(path) is ".yaml" or ".yml"
        && !path.Split('/').Any(part => part.StartsWith('.'))
        && !NotDefinitions.Contains(Path.GetFileName(path), StringComparer.Ordinal);
}
