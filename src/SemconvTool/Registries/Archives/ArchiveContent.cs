using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace SemconvTool.Registries.Archives;

/// <summary>The files of an archive by path. Nothing is ever unpacked to disk, so no entry can get out.</summary>
/// <param name="files">Their bytes.</param>
/// <param name="links">The paths of links that stand for definition files, which are not followed.</param>
internal sealed class ArchiveContent(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, ImmutableSortedSet<string> links)
{
    private string? _hash;

    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files => files;

    public ImmutableSortedSet<string> Links => links;

    /// <summary>A hash of paths and contents. How and by which program the archive was packed does not count: hosts repack archives.</summary>
    public string Hash => _hash ??= HashOf(files);

    /// <summary>Archives of repositories put everything into one folder that is named after the version; this is what lies inside.</summary>
    public ArchiveContent WithoutTopFolder()
    {
        var tops = Files.Keys.Concat(Links).Select(path => path.Split('/', 2)).ToList();
        if (tops.Count == 0 || tops.Exists(parts => parts.Length < 2 || parts[0] != tops[0][0]))
        {
            return this;
        }

        return Below(tops[0][0])!;
    }

    /// <summary>What lies in a folder; null when the archive has no such folder.</summary>
    public ArchiveContent? Below(string folder)
    {
        var prefix = folder + "/";
        var filesBelow = files.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToImmutableSortedDictionary(entry => entry.Key[prefix.Length..], entry => entry.Value, StringComparer.Ordinal);
        var linksBelow = links.Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).Select(path => path[prefix.Length..]);
        var below = new ArchiveContent(filesBelow, linksBelow.ToImmutableSortedSet(StringComparer.Ordinal));
        return below.Files.IsEmpty && below.Links.IsEmpty ? null : below;
    }

    /// <summary>The folders at the top, for reports.</summary>
    public IEnumerable<string> TopFolders() =>
        Files.Keys.Where(path => path.Contains('/', StringComparison.Ordinal)).Select(path => path.Split('/', 2)[0]).Distinct(StringComparer.Ordinal);

    private static string HashOf(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))}  {path}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
