namespace SemconvTool.Registries.Archives;

/// <summary>How much an archive may hold. Small archives can unpack to more than a machine has.</summary>
/// <param name="PackedBytes">How large it may be itself, as a tar without its compression.</param>
/// <param name="Entries">How many entries there may be.</param>
/// <param name="EntryBytes">How large one file may be.</param>
/// <param name="TotalBytes">How large all files together may be.</param>
/// <param name="Ratio">How many bytes may come out of one that goes in, once there are more than <see cref="FreeBytes"/>.</param>
internal sealed record ArchiveLimits(long PackedBytes, int Entries, long EntryBytes, long TotalBytes, int Ratio)
{
    /// <summary>Text that repeats itself packs well: below this size nobody counts.</summary>
    public const long FreeBytes = 1 << 20;

    /// <summary>The whole OpenTelemetry repository has some 2,000 files and 20 MB, and packs to a fifth.</summary>
    public static ArchiveLimits Default { get; } = new(PackedBytes: 640 << 20, Entries: 100_000, EntryBytes: 64 << 20, TotalBytes: 512 << 20, Ratio: 100);
}
