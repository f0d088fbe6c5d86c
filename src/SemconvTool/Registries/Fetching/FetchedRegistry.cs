using SemconvTool.Registries.Archives;

namespace SemconvTool.Registries.Fetching;

/// <summary>A registry that is on this machine now.</summary>
/// <param name="File">The bytes of a single file; empty for an archive.</param>
/// <param name="Archive">The content of an archive or a repository; null for a single file.</param>
/// <param name="Hash">The hash of what it says.</param>
/// <param name="Commit">The commit it is from; null outside of git.</param>
internal sealed record FetchedRegistry(ReadOnlyMemory<byte> File, ArchiveContent? Archive, string Hash, string? Commit);
