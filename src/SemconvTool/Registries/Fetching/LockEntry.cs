namespace SemconvTool.Registries.Fetching;

/// <summary>One registry or folder of templates of a lock file.</summary>
/// <param name="Path">As manifests and command lines write it.</param>
/// <param name="Commit">Of a git repository; null for everything else.</param>
/// <param name="Hash">The hash of what it says.</param>
internal sealed record LockEntry(string Path, string? Commit, string Hash)
{
    /// <summary>Whether templates lie behind it, which only some commands use, so that a run of another does not unlock them.</summary>
    public bool IsTemplates { get; init; }
}
