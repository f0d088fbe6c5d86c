using System.Collections.Immutable;
using System.Globalization;

namespace SemconvTool.Registries.Archives;

/// <summary>Takes the entries of an archive one by one, and refuses those that no honest archive has.</summary>
internal sealed class ArchiveBuilder(long packedBytes, ArchiveLimits limits)
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _links = new(StringComparer.Ordinal);
    private long _total;
    private int _entries;

    /// <summary>Counts an entry, which may turn out to be a folder.</summary>
    public void Count()
    {
        _entries++;
        if (_entries > limits.Entries)
        {
            throw new ArchiveException(Format($"it has more than {limits.Entries} entries"));
        }
    }

    /// <param name="path">Where the link is.</param>
    /// <param name="target">What it says it leads to, seen from its folder; null where nobody knows.</param>
    public void AddLink(string path, string? target) => _links[Checked(path)] = target;

    /// <summary>Unpacks a file. What the archive says about sizes is not trusted: the bytes that come are counted.</summary>
    public void AddFile(string path, Stream content)
    {
        var name = Checked(path);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var count = content.Read(buffer); count > 0; count = content.Read(buffer))
        {
            _total += count;
            CheckSizes(name, bytes.Length + count);
            bytes.Write(buffer, 0, count);
        }

        if (!_files.TryAdd(name, bytes.GetBuffer().AsMemory(0, (int)bytes.Length)))
        {
            throw new ArchiveException($"it holds '{name}' twice");
        }
    }

    public ArchiveContent ToContent()
    {
        var targets = new LinkTargets(_links, _files.Keys);
        var links = _links.Keys.Where(targets.StandsForDefinitions).ToImmutableSortedSet(StringComparer.Ordinal);
        return new ArchiveContent(_files.ToImmutableSortedDictionary(StringComparer.Ordinal), links);
    }

    private void CheckSizes(string name, long size)
    {
        if (size > limits.EntryBytes)
        {
            throw new ArchiveException(Format($"'{name}' is larger than {limits.EntryBytes} bytes"));
        }

        if (_total > limits.TotalBytes)
        {
            throw new ArchiveException(Format($"its files are together larger than {limits.TotalBytes} bytes"));
        }

        if (_total > ArchiveLimits.FreeBytes && _total / limits.Ratio > packedBytes)
        {
            throw new ArchiveException(Format($"it unpacks to more than {limits.Ratio} times its size"));
        }
    }

    private static string Checked(string path)
    {
        var name = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        var isOutside = name.StartsWith('/')
            || name.Contains('\\', StringComparison.Ordinal)
            || (name.Length > 1 && name[1] == ':')
            || name.Any(char.IsControl)
            || name.Split('/').Any(part => part is ".." or "." or "");
        return isOutside ? throw new ArchiveException($"it holds '{Printable(name)}', which is not a path inside of it") : name;
    }

    private static string Printable(string name) => string.Concat(name.Select(character => char.IsControl(character) ? '?' : character));

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
