using System.Collections.Immutable;
using System.Text;
using Semconv.Core;
using Semconv.Core.Generation;
using SemconvTool.Options;

namespace SemconvTool.Files;

/// <summary>Finds the files of an output folder that a target writes or wrote; what belongs to others is not read, and never fails a run.</summary>
internal sealed class OutputScan
{
    private const int MarkerBytes = 4096;

    /// <summary>Folders in which nothing generated lies and much else may.</summary>
    private static readonly ImmutableArray<string> LeftOut = ["bin", "obj", "artifacts", "node_modules"];

    /// <summary>Keeps the byte order mark and shows bytes that are no UTF-8, so that equal texts mean equal bytes.</summary>
    public static readonly Encoding Exact = ExactEncoding();

    public static readonly StringComparer PathComparer =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private readonly OutputTarget _target;
    private readonly HashSet<string> _expected;

    public OutputScan(OutputTarget target, ImmutableArray<GeneratedFile> generated)
    {
        _target = target;
        _expected = generated.Select(file => file.Path).ToHashSet(PathComparer);
    }

    /// <summary>Files that are written and cannot be read, with the reason.</summary>
    public List<(string Path, string Reason)> Unreadable { get; } = [];

    private static Encoding ExactEncoding()
    {
        var encoding = (Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).Clone();
        encoding.DecoderFallback = new DecoderReplacementFallback("\uFFFE");
        return encoding;
    }

    public IEnumerable<GeneratedFile> Existing()
    {
        string[] paths = [.. _expected];
        var found = new GeneratedFile?[paths.Length];
        var reasons = new string?[paths.Length];
        WorkSharing.Run(Directory.Exists(_target.FullPath) ? paths.Length : 0, index => found[index] = ReadExpected(paths[index], out reasons[index]));
        for (var index = 0; index < paths.Length; index++)
        {
            if (reasons[index] is { } reason)
            {
                Unreadable.Add((paths[index], reason));
            }
        }

        return found.Concat(LeftOver()).OfType<GeneratedFile>();
    }

    private GeneratedFile? ReadExpected(string path, out string? reason)
    {
        reason = null;
        var fullPath = Path.Combine(_target.FullPath, path);
        try
        {
            if (Directory.Exists(fullPath))
            {
                reason = FileTrouble.FolderInPlace;
                return null;
            }

            if (!File.Exists(fullPath))
            {
                return null;
            }

            using var bytes = RegularFile.Read(fullPath);
            return new GeneratedFile(path, Exact.GetString(bytes.Span));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            reason = FileTrouble.ReasonOf(exception);
            return null;
        }
    }

    private IEnumerable<GeneratedFile> LeftOver() =>
        from file in Directory.Exists(_target.FullPath) ? Files(new DirectoryInfo(_target.FullPath)) : []
        let path = Path.GetRelativePath(_target.FullPath, file).Replace('\\', '/')
        where !_expected.Contains(path)
        let content = ReadMarked(file)
        where content is not null
        select new GeneratedFile(path, content);

    private IEnumerable<string> Files(DirectoryInfo folder)
    {
        List<FileSystemInfo> entries;
        try
        {
            entries = [.. folder.EnumerateFileSystemInfos()];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nothing of ours can be told from a folder that cannot be read.
            return [];
        }

        return entries.OfType<FileInfo>().Select(file => file.FullName).Concat(entries.OfType<DirectoryInfo>().Where(MayHoldOurs).SelectMany(Files));
    }

    /// <summary>A folder with a <c>.git</c> is a repository of its own, whose files its own runs look after.</summary>
    private bool MayHoldOurs(DirectoryInfo folder) =>
        folder.LinkTarget is null
        && !folder.Name.StartsWith('.')
        && !LeftOut.Contains(folder.Name)
        && !_target.OtherFolders.Contains(folder.FullName, PathComparer)
        && !Path.Exists(Path.Combine(folder.FullName, ".git"));

    /// <summary>The text of a file that has the line of the target; null for every other file.</summary>
    private string? ReadMarked(string fullPath)
    {
        try
        {
            var head = Exact.GetString(RegularFile.ReadStart(fullPath, MarkerBytes)).TrimStart('\uFEFF');
            return GeneratedFileMarker.IsPresent(head, _target.Name) ? Exact.GetString(RegularFile.ReadAllBytes(fullPath)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file of someone else, as far as can be told.
            return null;
        }
    }
}
