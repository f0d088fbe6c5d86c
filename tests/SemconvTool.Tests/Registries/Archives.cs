using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace SemconvTool.Tests.Registries;

/// <summary>Makes archives, honest ones and others.</summary>
internal static class Archives
{
    public static byte[] Zip(params (string Path, string Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (path, content) in files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    public static byte[] ZipWithLink(string path, string target, params (string Path, string Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = archive.CreateEntry(path);
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var content = entry.Open();
            content.Write(Encoding.UTF8.GetBytes(target));
        }

        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var content = archive.CreateEntry(name).Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A name that takes as many bytes as are asked for, and next to none when packed.</summary>
    public static byte[] TarGzWithLongName(int length) => TarGz((new string('a', length), "x"));

    /// <summary>An entry that is no file, with as much content.</summary>
    public static byte[] TarGzWithSkippedEntry(int length)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Optimal))
        using (var archive = new TarWriter(packed))
        {
            archive.WriteEntry(new PaxGlobalExtendedAttributesTarEntry([new("comment", new string('a', length))]));
        }

        return bytes.ToArray();
    }

    public static byte[] TarGz(params (string Path, string Content)[] files) => TarGz(files, []);

    public static byte[] TarGz((string Path, string Content)[] files, (string Path, string Target)[] links)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Optimal))
        using (var archive = new TarWriter(packed))
        {
            foreach (var (path, content) in files)
            {
                using var data = new MemoryStream(Encoding.UTF8.GetBytes(content));
                archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = data });
            }

            foreach (var (path, target) in links)
            {
                archive.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, path) { LinkName = target });
            }
        }

        return bytes.ToArray();
    }
}
