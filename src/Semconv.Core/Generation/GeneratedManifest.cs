using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace Semconv.Core.Generation;

/// <summary>Which files targets wrote into an output folder, each with a hash of what was written, and which folders they made.</summary>
/// <remarks>
/// Its text is what <c>sha256sum</c> prints, with comment lines that say what belongs to which target. It lies where anybody can change
/// it, so a line that names no plain path below the folder counts as not there.
/// </remarks>
public sealed class GeneratedManifest
{
    /// <summary>The name of the file in an output folder.</summary>
    public const string FileName = ".semconv-manifest";

    private const string Head = "# What 'semconv generate' wrote here. With '--clean' it removes what no template writes any more.";

    private const string TargetStart = "# target ";

    private const string FolderStart = "# folder ";

    private const int HashLength = 2 * SHA256.HashSizeInBytes;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private static readonly ImmutableSortedDictionary<string, string> NoFiles = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private readonly ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> _targets;

    private GeneratedManifest(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> targets, ImmutableSortedSet<string> folders)
    {
        _targets = targets;
        Folders = folders;
    }

    public static GeneratedManifest Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal),
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    /// <summary>The folders that were made for files, by their paths.</summary>
    public ImmutableSortedSet<string> Folders { get; }

    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static string HashOf(string content) => HashOf(Encoding.UTF8.GetBytes(content));

    /// <summary>What a file says. A line that cannot be meant is reported and passed over.</summary>
    public static GeneratedManifest Read(SourceText source, DiagnosticBag diagnostics)
    {
        var manifest = Empty;
        var target = string.Empty;
        var start = 0;
        foreach (var line in source.Content.Split('\n'))
        {
            var text = line.TrimEnd('\r');
            if (text.StartsWith(TargetStart, StringComparison.Ordinal))
            {
                target = text[TargetStart.Length..];
            }
            else if (manifest.WithLine(target, text) is { } longer)
            {
                manifest = longer;
            }
            else
            {
                diagnostics.Report(GenerationDiagnostics.ManifestLineIgnored(new Location(source, new TextSpan(start, text.Length))));
            }

            start += line.Length + 1;
        }

        return manifest;
    }

    /// <summary>The hashes of what a target wrote, by path.</summary>
    public ImmutableSortedDictionary<string, string> FilesOf(string target) => _targets.GetValueOrDefault(target) ?? NoFiles;

    /// <summary>What is so after a run of a target: a file belongs to who wrote it last, and a folder counts as long as there is a file in it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="written">All its files now.</param>
    /// <param name="kept">Its earlier files that are still there.</param>
    /// <param name="folders">The folders that the run made.</param>
    public GeneratedManifest After(string target, ImmutableArray<GeneratedFile> written, IEnumerable<string> kept, IEnumerable<string> folders)
    {
        var earlier = FilesOf(target);
        var files = kept.ToImmutableSortedDictionary(path => path, path => earlier[path], StringComparer.Ordinal)
            .SetItems(written.Where(file => IsPlain(file.Path)).Select(file => KeyValuePair.Create(file.Path, HashOf(file.Content))));
        var paths = written.Select(file => file.Path).ToImmutableArray();
        var targets = _targets.ToImmutableSortedDictionary(each => each.Key, each => each.Value.RemoveRange(paths), StringComparer.Ordinal).SetItem(target, files);
        targets = targets.RemoveRange(targets.Where(each => each.Value.IsEmpty).Select(each => each.Key).ToList());
        var inUse = targets.Values.SelectMany(each => each.Keys).SelectMany(OutputPath.FoldersAbove).ToHashSet(StringComparer.Ordinal);
        return new GeneratedManifest(targets, Folders.Union(folders.Where(IsPlain)).Intersect(inUse));
    }

    /// <summary>The text of the file: the same for the same files, whatever order they came in.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Head).Append('\n');
        foreach (var folder in Folders)
        {
            text.Append(FolderStart).Append(folder).Append('\n');
        }

        foreach (var (target, files) in _targets)
        {
            text.Append(TargetStart).Append(target).Append('\n');
            foreach (var (path, hash) in files)
            {
                text.Append(hash).Append("  ").Append(path).Append('\n');
            }
        }

        return text.ToString();
    }

    private GeneratedManifest? WithLine(string target, string line)
    {
        if (line.StartsWith(FolderStart, StringComparison.Ordinal))
        {
            var folder = line[FolderStart.Length..];
            return IsPlain(folder) ? new GeneratedManifest(_targets, Folders.Add(folder)) : null;
        }

        if (line.Length == 0 || line.StartsWith('#'))
        {
            return this;
        }

        var isEntry = line.Length > HashLength + 2 && line[HashLength] == ' ' && line[HashLength + 1] == ' ' && !line.AsSpan(0, HashLength).ContainsAnyExcept(HexDigits);
        var path = isEntry ? line[(HashLength + 2)..] : string.Empty;
        return IsPlain(path) ? new GeneratedManifest(_targets.SetItem(target, FilesOf(target).SetItem(path, line[..HashLength])), Folders) : null;
    }

    /// <summary>A path that stays below the folder and outside of what git keeps there, and fits on a line.</summary>
    private static bool IsPlain(string path) =>
        OutputPath.TryNormalize(path, null, out var normal, out _)
        && normal == path
        && path != FileName
        && !path.Any(char.IsControl)
        && !Array.Exists(path.Split('/'), part => string.Equals(part, ".git", StringComparison.OrdinalIgnoreCase));
}
