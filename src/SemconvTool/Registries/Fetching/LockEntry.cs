namespace SemconvTool.Registries.Fetching;

/// <summary>One registry of a lock file.</summary>
/// <param name="Path">As manifests and command lines write it.</param>
/// <param name="Commit">Of a git repository; null for everything else.</param>
/// <param name="Hash">The hash of what it says.</param>
internal sealed record LockEntry(string Path, string? Commit, string Hash);
