using System.Collections.Immutable;
using Semconv.Core;
using Semconv.Core.Dependencies;
using Semconv.Core.Syntax;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Configuration;
using SemconvTool.Files;
using SemconvTool.Registries.Fetching;

namespace SemconvTool.Registries;

/// <summary>Reads a registry and, through its manifest, the registries it depends on.</summary>
internal sealed class RegistryLoader
{
    private readonly RegistryLocator _locator;
    private readonly RegistryOpener _opener;
    private readonly PublishedFile _published;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, string> _overrides;
    private readonly DependencyWalk _walk;
    private readonly Dictionary<string, RegistrySource?> _loaded = new(StringComparer.Ordinal);

    public RegistryLoader(ToolEnvironment environment, WeaverConfiguration configuration, RegistryFetcher fetcher, bool followsLinks, DiagnosticBag diagnostics)
    {
        _locator = new RegistryLocator(environment, configuration);
        _opener = new RegistryOpener(fetcher, followsLinks, diagnostics);
        _published = new PublishedFile(fetcher, diagnostics);
        _diagnostics = diagnostics;
        _overrides = configuration.Map("resolve.schema_url_overrides");
        _walk = new DependencyWalk(diagnostics);
    }

    /// <summary>Whether every dependency could be read and used.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>How many policy files lie in the main registry.</summary>
    public int PolicyCount { get; private set; }

    /// <summary>The registry that a path names; null when there is none to read, which was reported.</summary>
    /// <param name="path">The path as the user wrote it; files are reported below it.</param>
    /// <param name="fullPath">Where it is, when it is on this machine.</param>
    /// <param name="place">Where it was written; null for the command line.</param>
    /// <remarks>What is missing because it cannot be read makes it partial; registries that contradict each other make none.</remarks>
    public RegistrySource? Load(string path, string fullPath, Location? place)
    {
        if (Open(path, fullPath, place) is not { } opened)
        {
            return null;
        }

        var manifest = ReadManifest(opened);
        _walk.Start(manifest?.SchemaUrl?.Value ?? SchemaUrl.Unknown);
        var registry = Read(opened, manifest, null);
        PolicyCount = opened.Files?.PolicyCount ?? 0;
        if (manifest is not null)
        {
            _walk.ReportUpgrades(manifest);
        }

        IsComplete = IsComplete && _walk.IsSound;
        return _walk.IsSound ? registry : null;
    }

    private OpenedRegistry? Open(string path, string fullPath, Location? place)
    {
        if (RegistryPath.TryParse(path, out var problem) is { } parsed)
        {
            var source = parsed.Kind == RegistryPathKind.LocalArchive ? fullPath[..^(parsed.Text.Length - parsed.Source.Length)] : fullPath;
            return _opener.Open(parsed, source, place);
        }

        _diagnostics.Report(InputDiagnostics.BadPath(path, problem!, place));
        return null;
    }

    private RegistryManifest? ReadManifest(OpenedRegistry opened)
    {
        var source = opened.Files is { } files ? files.ReadManifest(_diagnostics) : PublishedFile.IsManifest(opened.File!) ? opened.File : null;
        return source is null ? null : RegistryManifest.Read(source, _diagnostics);
    }

    private RegistrySource? Read(OpenedRegistry opened, RegistryManifest? manifest, SchemaUrl? expected)
    {
        if (opened.File is { } file && PublishedFile.IsResolved(file))
        {
            return new RegistrySource(opened.Path) { ExpectedUrl = expected, Published = file };
        }

        if (manifest is { Kind: ManifestKind.Publication })
        {
            return ReadPublished(manifest, opened, expected);
        }

        if (opened.Files is not { } files)
        {
            _diagnostics.Report(InputDiagnostics.NoRegistry(new Location(opened.File!, default)));
            return null;
        }

        var definitions = files.ReadDefinitions(_diagnostics);
        var declared = manifest?.Dependencies ?? [];
        var isMeant = !declared.IsEmpty || (manifest is not null && expected is not null);
        var deeper = manifest is null ? files.DeeperManifest() : null;
        if (definitions.IsEmpty && !isMeant && !_diagnostics.HasErrors)
        {
            _diagnostics.Report(InputDiagnostics.Empty(opened.Path, deeper));
            return null;
        }

        if (deeper is not null)
        {
            _diagnostics.Report(InputDiagnostics.DeeperManifest(opened.Path, deeper));
        }

        var dependencies = manifest is null ? [] : LoadDependencies(manifest, opened);
        return new RegistrySource(opened.Path)
        {
            Manifest = manifest,
            ExpectedUrl = expected,
            Files = definitions,
            Dependencies = dependencies,
            IsPartial = definitions.Length < files.DefinitionCount || dependencies.Length < declared.Length,
        };
    }

    /// <summary>A published registry is complete, so what it was resolved with is not loaded; its versions count all the same.</summary>
    private RegistrySource? ReadPublished(RegistryManifest manifest, OpenedRegistry opened, SchemaUrl? expected)
    {
        foreach (var dependency in manifest.Dependencies)
        {
            _walk.Choose(dependency.SchemaUrl.Value, dependency.SchemaUrl.Location);
        }

        return _published.Read(manifest, opened) is { } published
            ? new RegistrySource(opened.Path) { Manifest = manifest, ExpectedUrl = expected, Published = published }
            : null;
    }

    private ImmutableArray<RegistrySource> LoadDependencies(RegistryManifest manifest, OpenedRegistry opened)
    {
        if (!_walk.CheckNames(manifest))
        {
            IsComplete = false;
            return [];
        }

        var dependencies = manifest.Dependencies.Select(each => LoadDependency(each, opened)).OfType<RegistrySource>().ToImmutableArray();
        IsComplete = IsComplete && dependencies.Length == manifest.Dependencies.Length;
        return dependencies;
    }

    private RegistrySource? LoadDependency(DependencyDeclaration dependency, OpenedRegistry dependent)
    {
        if (!_walk.TryEnter(dependency.SchemaUrl))
        {
            return null;
        }

        var registry = LoadEntered(dependency, dependent);
        _walk.Leave();
        return registry;
    }

    private RegistrySource? LoadEntered(DependencyDeclaration dependency, OpenedRegistry dependent)
    {
        var wanted = dependency.SchemaUrl.Value;
        var place = dependency.RegistryPath?.Location ?? dependency.SchemaUrl.Location;
        var replacement = _overrides.GetValueOrDefault(wanted.Value);
        var path = replacement ?? dependency.RegistryPath?.Value ?? wanted.Value;
        if (dependent.IsFetched && replacement is null && RegistryPath.TryParse(path, out _) is { IsRemote: false })
        {
            _diagnostics.Report(InputDiagnostics.LocalPath(path, place));
            return null;
        }

        var (shown, located) = _locator.Locate(path, dependent.Folder);
        var fullPath = Path.TrimEndingDirectorySeparator(located);
        if (_loaded.TryGetValue(fullPath, out var known))
        {
            return known is not null && _walk.TryAccept(known.SchemaUrl, dependency.SchemaUrl) ? known : null;
        }

        if (Open(shown, fullPath, place) is not { } opened)
        {
            return null;
        }

        var manifest = ReadManifest(opened);
        var found = manifest?.SchemaUrl?.Value ?? wanted;
        if (!_walk.TryAccept(found, dependency.SchemaUrl))
        {
            return null;
        }

        if (replacement is not null && found != wanted)
        {
            _diagnostics.Report(DependencyDiagnostics.Mismatch(place, wanted, found, replacement));
            return null;
        }

        return _loaded[fullPath] = Read(opened, manifest, wanted);
    }
}
