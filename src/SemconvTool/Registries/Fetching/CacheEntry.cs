namespace SemconvTool.Registries.Fetching;

/// <summary>What the cache has for a path.</summary>
/// <param name="Hash">The hash of what it says, as in lock files.</param>
/// <param name="Fetched">The bytes.</param>
internal sealed record CacheEntry(string Hash, FetchedBytes Fetched);
