namespace SemconvTool.Registries.Fetching;

/// <summary>What came from a URL: an archive or a file, and the commit it is from.</summary>
internal sealed record FetchedBytes(ReadOnlyMemory<byte> Bytes, string? Commit = null);
