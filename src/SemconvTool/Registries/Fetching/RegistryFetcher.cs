using System.Security.Cryptography;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Registries.Archives;

namespace SemconvTool.Registries.Fetching;

/// <summary>Brings registries behind URLs to this machine: from the cache where that is enough, else from the network.</summary>
/// <remarks>
/// A path with a commit or a version in it is fetched once. Any other is fetched in every run, unless a lock file says which state of
/// it is meant and the cache has that one.
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

    /// <summary>Writes what this run used to the lock file, if that was asked for and everything could be had.</summary>
    public void WriteLock()
    {
        if (_options.UpdatesLock && (_lock.Exists || _fetched.Count > 0) && !_fetched.ContainsValue(null))
        {
            _lock.Write(_fetched.Select(entry => new LockEntry(entry.Key, entry.Value!.Commit, entry.Value.Hash)), _diagnostics);
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

        var (bytes, isNew) = Find(path, locked, place);
        if (bytes is null || Read(path, bytes, place) is not { } registry)
        {
            return null;
        }

        if (locked is not null && (locked.Hash != registry.Hash || locked.Commit != registry.Commit))
        {
            _diagnostics.Report(FetchDiagnostics.Changed(path.Text, _lock.Shown, place));
            return null;
        }

        if (isNew)
        {
            _cache.Store(path.Text, new CacheEntry(registry.Hash, bytes));
        }

        return registry;
    }

    private (FetchedBytes? Bytes, bool IsNew) Find(RegistryPath path, LockEntry? locked, Location? place)
    {
        var cached = _cache.Find(path.Text);
        if (_options.IsOffline)
        {
            if (cached is null)
            {
                _diagnostics.Report(FetchDiagnostics.Offline(path.Text, place));
            }

            return (cached?.Fetched, false);
        }

        var isEnough = cached is not null && !_options.UpdatesLock && (locked is null ? path.IsFixed : locked.Hash == cached.Hash);
        return isEnough ? (cached!.Fetched, false) : (Download(path, locked, place), true);
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
        if (path.Kind == RegistryPathKind.RemoteFile)
        {
            return new FetchedRegistry(fetched.Bytes, null, Convert.ToHexStringLower(SHA256.HashData(fetched.Bytes.Span)), fetched.Commit);
        }

        try
        {
            var content = ArchiveReader.Read(fetched.Bytes, ArchiveLimits.Default);
            return new FetchedRegistry(default, content, content.Hash, fetched.Commit);
        }
        catch (ArchiveException exception)
        {
            _diagnostics.Report(ArchiveDiagnostics.Refused(path.Text, exception.Message, place));
            return null;
        }
    }
}
