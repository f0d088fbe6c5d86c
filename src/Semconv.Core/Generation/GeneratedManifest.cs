using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation;

/// <summary>Which files targets wrote into an output folder, each with a hash of what was written, and which folders they made.</summary>
/// <remarks>
/// Its text is what <c>sha256sum</c> prints, with comment lines that say what belongs to which target; where a list is for this machine
/// only, the hashes are short ones that cost less. It lies where anybody can change it, so a line that names no plain path below the
/// folder counts as not there.
/// </remarks>
public sealed class GeneratedManifest
{
    /// <summary>The name of the file in an output folder.</summary>
    public const string FileName = ".semconv-manifest";

    private const string Head = "# What 'semconv generate' wrote here. With '--clean' it removes what no template writes any more.";

    private const string TargetStart = "# target ";

    private const string FolderStart = "# folder ";

    private const int HashLength = 2 * SHA256.HashSizeInBytes;

    private const int ShortHashLength = 2 * sizeof(ulong);

    private static readonly Dictionary<string, string> NoFiles = [];

    /// <summary>Of each target its files with their hashes. Nothing is changed once it is here.</summary>
    private readonly Dictionary<string, Dictionary<string, string>> _targets;

    private GeneratedManifest(Dictionary<string, Dictionary<string, string>> targets, IReadOnlySet<string> folders)
    {
        _targets = targets;
        Folders = folders;
    }

    public static GeneratedManifest Empty { get; } = new([], new HashSet<string>());

    /// <summary>The folders that were made for files, by their paths.</summary>
    public IReadOnlySet<string> Folders { get; }

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static string HashOf(string content) => HashOf(Encoding.UTF8.GetBytes(content));

    /// <summary>The hash of a list that only this machine reads.</summary>
    public static string ShortHashOf(string content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(content));
        var hash = ShortHashOf(buffer.AsSpan(0, Encoding.UTF8.GetBytes(content, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
        return hash;
    }

    /// <summary>Whether a file is as a list has it.</summary>
    /// <param name="hash">What the list says.</param>
    /// <param name="bytes">The file.</param>
    public static bool IsHashOf(string hash, ReadOnlySpan<byte> bytes) => hash == (hash.Length == ShortHashLength ? ShortHashOf(bytes) : HashOf(bytes));

    private static string ShortHashOf(ReadOnlySpan<byte> content) => XxHash64.Of(content).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>What a file says. A line that cannot be meant is reported and passed over.</summary>
    public static GeneratedManifest Read(SourceText source, DiagnosticBag diagnostics)
    {
        var targets = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        var target = string.Empty;
        var start = 0;
        foreach (var line in source.Content.Split('\n'))
        {
            var text = line.TrimEnd('\r');
            if (text.StartsWith(TargetStart, StringComparison.Ordinal))
            {
                target = text[TargetStart.Length..];
            }
            else if (!TryAdd(text, target, targets, folders))
            {
                diagnostics.Report(GenerationDiagnostics.ManifestLineIgnored(new Location(source, new TextSpan(start, text.Length))));
            }

            start += line.Length + 1;
        }

        return new GeneratedManifest(targets, folders);
    }

    /// <summary>The hashes of what a target wrote, by path.</summary>
    public IReadOnlyDictionary<string, string> FilesOf(string target) => _targets.GetValueOrDefault(target) ?? NoFiles;

    /// <summary>The same for everybody to read: without short hashes.</summary>
    /// <param name="hashOf">The hash of a file that is as a short one has it; null for one that is not, which nobody can prove any more.</param>
    public GeneratedManifest WithoutShortHashes(Func<string, string, string?> hashOf)
    {
        var targets = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var target in _targets.Keys)
        {
            var files = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (path, hash) in _targets[target])
            {
                if ((hash.Length == ShortHashLength ? hashOf(path, hash) : hash) is { } proven)
                {
                    files[path] = proven;
                }
            }

            Keep(targets, target, files);
        }

        return new GeneratedManifest(targets, Folders);
    }

    /// <summary>What is so after a run of a target: a file belongs to who wrote it last, and a folder counts as long as there is a file in it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="written">All its files now.</param>
    /// <param name="kept">Its earlier files that are still there.</param>
    /// <param name="folders">The folders that the run made.</param>
    /// <param name="hashOf">The hash of a text that is written.</param>
    public GeneratedManifest After(
        string target, ImmutableArray<GeneratedFile> written, IEnumerable<string> kept, IEnumerable<string> folders, Func<string, string> hashOf)
    {
        var earlier = FilesOf(target);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in kept)
        {
            files[path] = earlier[path];
        }

        var hashes = new string[written.Length];
        WorkSharing.Run(hashes.Length, index => hashes[index] = hashOf(written[index].Content));
        var paths = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < hashes.Length; index++)
        {
            var path = written[index].Path;
            paths.Add(path);
            if (IsPlain(path))
            {
                files[path] = hashes[index];
            }
        }

        var targets = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var name in _targets.Keys)
        {
            Keep(targets, name, Without(_targets[name], paths));
        }

        targets.Remove(target);
        Keep(targets, target, files);
        var inUse = targets.Values.SelectMany(each => each.Keys).SelectMany(OutputPath.FoldersAbove).ToHashSet(StringComparer.Ordinal);
        inUse.IntersectWith(Folders.Concat(folders.Where(IsPlain)));
        return new GeneratedManifest(targets, inUse);
    }

    /// <summary>The text of the file: the same for the same files, whatever order they came in.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Head).Append('\n');
        foreach (var folder in Sorted(Folders))
        {
            text.Append(FolderStart).Append(folder).Append('\n');
        }

        foreach (var target in Sorted(_targets.Keys))
        {
            text.Append(TargetStart).Append(target).Append('\n');
            foreach (var path in Sorted(_targets[target].Keys))
            {
                text.Append(_targets[target][path]).Append("  ").Append(path).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string[] Sorted(IEnumerable<string> names)
    {
        string[] sorted = [.. names];
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }

    private static Dictionary<string, string> Without(Dictionary<string, string> files, HashSet<string> paths)
    {
        var rest = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in files.Keys)
        {
            if (!paths.Contains(path))
            {
                rest[path] = files[path];
            }
        }

        return rest;
    }

    private static void Keep(Dictionary<string, Dictionary<string, string>> targets, string name, Dictionary<string, string> files)
    {
        if (files.Count > 0)
        {
            targets[name] = files;
        }
    }

    private static bool TryAdd(string line, string target, Dictionary<string, Dictionary<string, string>> targets, HashSet<string> folders)
    {
        if (line.StartsWith(FolderStart, StringComparison.Ordinal))
        {
            var folder = line[FolderStart.Length..];
            return IsPlain(folder) && (folders.Add(folder) || folders.Contains(folder));
        }

        if (line.Length == 0 || line.StartsWith('#'))
        {
            return true;
        }

        var end = line.IndexOf("  ", StringComparison.Ordinal);
        var isEntry = end is HashLength or ShortHashLength && line.Take(end).All(char.IsAsciiHexDigitLower);
        var path = isEntry ? line[(end + 2)..] : string.Empty;
        if (!IsPlain(path))
        {
            return false;
        }

        if (!targets.TryGetValue(target, out var files))
        {
            targets[target] = files = new Dictionary<string, string>(StringComparer.Ordinal);
        }

        files[path] = line[..end];
        return true;
    }

    /// <summary>A path that stays below the folder and outside of what git keeps there, and fits on a line.</summary>
    private static bool IsPlain(string path) =>
        OutputPath.TryNormalize(path, null, out var normal, out _)
        && normal == path
        && path != FileName
        && !path.Any(char.IsControl)
        && !Array.Exists(path.Split('/'), part => string.Equals(part, ".git", StringComparison.OrdinalIgnoreCase));
}
