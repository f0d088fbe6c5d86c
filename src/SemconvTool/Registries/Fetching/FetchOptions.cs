namespace SemconvTool.Registries.Fetching;

/// <summary>How far a run may go for a registry behind a URL.</summary>
internal sealed record FetchOptions
{
    /// <summary>Whether only the cache is used.</summary>
    public bool IsOffline { get; init; }

    /// <summary>Whether everything is fetched anew and written to the lock file.</summary>
    public bool UpdatesLock { get; init; }

    /// <summary>Whether git may use the configuration and the credential helpers of the user.</summary>
    public bool AllowsGitCredentials { get; init; }
}
