using System.Security.Cryptography;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Registries.Archives;

namespace SemconvTool.Registries.Fetching;

/// <summary>Brings registries behind URLs to this machine: from the cache where that is enough, else from the network.</summary>
/// <remarks>
/// A path with a commit or a version in it is fetched once. Any other is fetched in every run, unless a lock file says which state of
/// it is meant and the cache has that very state.
/// </remarks>
internal sealed class RegistryFetcher
{
    private readonly FetchOptions _options;
    private readonly CredentialStore _credentials;
    private readonly LockFile _lock;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellation;
    private readonly RegistryCache _cache;
    private readonly GitFetcher _git;
    private readonly Dictionary<string, FetchedRegistry?> _fetched = new(StringComparer.Ordinal);
    private readonly HashSet<string> _templates = new(StringComparer.Ordinal);

    public RegistryFetcher(ToolEnvironment environment, FetchOptions options, CredentialStore credentials, LockFile lockFile, DiagnosticBag diagnostics)
    {
        _options = options;
        _credentials = credentials;
        _lock = lockFile;
        _diagnostics = diagnostics;
        _cancellation = environment.Cancellation;
        _cache = RegistryCache.Of(environment);
        _git = new GitFetcher(environment, options.AllowsGitCredentials);
    }

    /// <summary>The registry behind a path; null when it cannot be had, which was reported.</summary>
    public FetchedRegistry? Fetch(RegistryPath path, Location? place)
    {
        if (!_fetched.TryGetValue(path.Text, out var registry))
        {
            registry = FetchOnce(path, place);
            _fetched.Add(path.Text, registry);
        }

        return registry;
    }

    /// <summary>Templates behind a path; null when they cannot be had, which was reported.</summary>
    public ArchiveContent? FetchTemplates(RegistryPath path, Location? place)
    {
        _templates.Add(path.Text);
        return Fetch(path, place)?.Archive;
    }

    /// <summary>Writes what this run used to the lock file, if that was asked for and everything could be had.</summary>
    public void WriteLock()
    {
        if (_options.UpdatesLock && (_lock.Exists || _fetched.Count > 0) && !_fetched.ContainsValue(null))
        {
            _lock.Write(_fetched.Select(entry => new LockEntry(entry.Key, entry.Value!.Commit, entry.Value.Hash) { IsTemplates = _templates.Contains(entry.Key) }), _diagnostics);
        }
    }

    private FetchedRegistry? FetchOnce(RegistryPath path, Location? place)
    {
        var locked = _options.UpdatesLock ? null : _lock.Find(path.Text);
        if (_lock.Exists && locked is null && !_options.UpdatesLock)
        {
            _diagnostics.Report(FetchDiagnostics.NotLocked(path.Text, _lock.Shown, place));
            return null;
        }

        if (FindCached(path, locked) is { } cached)
        {
            return cached;
        }

        if (_options.IsOffline)
        {
            _diagnostics.Report(FetchDiagnostics.Offline(path.Text, place));
            return null;
        }

        if (Download(path, locked, place) is not { } bytes || Read(path, bytes, place) is not { } registry)
        {
            return null;
        }

        // What is not the locked state is kept too: another project may have locked it.
        _cache.Store(path.Text, new CacheEntry(registry.Hash, bytes));
        if (locked is not null && (locked.Hash != registry.Hash || locked.Commit != registry.Commit))
        {
            _diagnostics.Report(FetchDiagnostics.Changed(path.Text, _lock.Shown, place));
            return null;
        }

        return registry;
    }

    /// <summary>What the cache has, when that is enough. What is not what the index of the cache says counts as not there.</summary>
    private FetchedRegistry? FindCached(RegistryPath path, LockEntry? locked)
    {
        var isEnough = !_options.UpdatesLock && (locked is not null || path.IsFixed || _options.IsOffline);
        if (!isEnough || _cache.Find(path.Text, locked) is not { } cached)
        {
            return null;
        }

        try
        {
            var registry = Read(path, cached.Fetched);
            return registry.Hash == cached.Hash ? registry : null;
        }
        catch (ArchiveException)
        {
            return null;
        }
    }

    private FetchedBytes? Download(RegistryPath path, LockEntry? locked, Location? place)
    {
        var credential = _credentials.Find(path.Source);
        string? token = null;
        if (credential is not null && (token = _credentials.TokenOf(credential, out var problem)) is null)
        {
            _diagnostics.Report(FetchDiagnostics.NoCredential(credential.UrlPrefix, problem!, credential.Location));
            return null;
        }

        try
        {
            if (path.Kind != RegistryPathKind.Git)
            {
                return HttpFetcher.Fetch(path.Source, token, _cancellation);
            }

            var fetched = _git.Fetch(path, locked?.Commit, token);
            if (fetched is null)
            {
                _diagnostics.Report(FetchDiagnostics.NoGit(path.Source, _git.Program, place));
            }

            return fetched;
        }
        catch (FetchException exception)
        {
            _diagnostics.Report(FetchDiagnostics.Failed(path.Source, exception.Message, place));
            return null;
        }
    }

    private FetchedRegistry? Read(RegistryPath path, FetchedBytes fetched, Location? place)
    {
        try
        {
            return Read(path, fetched);
        }
        catch (ArchiveException exception)
        {
            _diagnostics.Report(ArchiveDiagnostics.Refused(path.Text, exception.Message, place));
            return null;
        }
    }

    private static FetchedRegistry Read(RegistryPath path, FetchedBytes fetched)
    {
        if (path.Kind == RegistryPathKind.RemoteFile)
        {
            return new FetchedRegistry(fetched.Bytes, null, Convert.ToHexStringLower(SHA256.HashData(fetched.Bytes.Span)), fetched.Commit);
        }

        var content = ArchiveReader.Read(fetched.Bytes, ArchiveLimits.Default);
        return new FetchedRegistry(default, content, content.Hash, fetched.Commit);
    }
}
