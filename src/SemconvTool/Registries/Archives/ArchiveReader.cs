using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using SemconvTool.Files;

namespace SemconvTool.Registries.Archives;

/// <summary>Reads a zip, a tar or a compressed tar; which of them it is, the first bytes say.</summary>
internal static class ArchiveReader
{
    private const int UnixTypeShift = 16;
    private const int UnixTypeMask = 0xF000;
    private const int UnixLink = 0xA000;

    /// <summary>No system takes a longer path.</summary>
    private const int LongestTarget = 4096;

    /// <summary>The files of an archive of this machine.</summary>
    /// <exception cref="ArchiveException">It is damaged or not safe to read.</exception>
    public static ArchiveContent ReadFile(string fullPath, ArchiveLimits limits)
    {
        if (new FileInfo(fullPath).Length > limits.PackedBytes)
        {
            throw new ArchiveException(string.Create(CultureInfo.InvariantCulture, $"it is larger than {limits.PackedBytes} bytes"));
        }

        return Read(RegularFile.ReadAllBytes(fullPath), limits);
    }

    /// <summary>The files of an archive.</summary>
    /// <exception cref="ArchiveException">It is damaged or not safe to read.</exception>
    public static ArchiveContent Read(ReadOnlyMemory<byte> bytes, ArchiveLimits limits)
    {
        var builder = new ArchiveBuilder(bytes.Length, limits);
        try
        {
            using var stream = Open(bytes);
            switch (bytes.Span)
            {
                case [0x50, 0x4B, ..]:
                    CheckEntryCount(bytes.Span, limits);
                    ReadZip(stream, builder);
                    break;
                case [0x1F, 0x8B, ..]:
                    using (var packed = new GZipStream(stream, CompressionMode.Decompress))
                    using (var unpacked = new UnpackedStream(packed, bytes.Length, limits))
                    {
                        ReadTar(unpacked, builder);
                    }

                    break;
                default:
                    ReadTar(stream, builder);
                    break;
            }
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new ArchiveException($"it is damaged ({exception.Message.TrimEnd('.')})");
        }

        return builder.ToContent();
    }

    /// <summary>The library trusts some headers, and fails in ways that speak of its own state, or of the memory that a header asks for.</summary>
    private static bool IsDamage(Exception exception) => exception
        is IOException or InvalidDataException or FormatException or NotSupportedException or InvalidOperationException
        or ArithmeticException or ArgumentException or IndexOutOfRangeException or OutOfMemoryException;

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    /// <summary>Counts marks of directory entries, because the library makes an object of every entry before it gives the first.</summary>
    private static void CheckEntryCount(ReadOnlySpan<byte> bytes, ArchiveLimits limits)
    {
        var count = bytes.Count("PK\u0001\u0002"u8);
        if (count > limits.Entries)
        {
            throw new ArchiveException(string.Create(CultureInfo.InvariantCulture, $"it has more than {limits.Entries} entries"));
        }
    }

    private static void ReadZip(MemoryStream stream, ArchiveBuilder builder)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            builder.Count();
            if (((entry.ExternalAttributes >> UnixTypeShift) & UnixTypeMask) == UnixLink)
            {
                using var target = entry.Open();
                builder.AddLink(entry.FullName, ReadTarget(target));
            }
            else if (!entry.FullName.EndsWith('/'))
            {
                using var content = entry.Open();
                builder.AddFile(entry.FullName, content);
            }
        }
    }

    private static string ReadTarget(Stream content)
    {
        var bytes = new byte[LongestTarget];
        return Encoding.UTF8.GetString(bytes, 0, content.ReadAtLeast(bytes, LongestTarget, throwOnEndOfStream: false));
    }

    private static void ReadTar(Stream stream, ArchiveBuilder builder)
    {
        using var archive = new TarReader(stream);
        while (archive.GetNextEntry() is { } entry)
        {
            builder.Count();
            switch (entry.EntryType)
            {
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                    builder.AddFile(entry.Name, entry.DataStream ?? Stream.Null);
                    break;
                case TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes:
                    break;
                default:
                    builder.AddLink(entry.Name, entry.EntryType == TarEntryType.SymbolicLink ? entry.LinkName : null);
                    break;
            }
        }
    }
}
