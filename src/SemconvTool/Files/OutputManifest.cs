using System.Collections.Immutable;
using Semconv.Core.Generation;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.Options;

namespace SemconvTool.Files;

/// <summary>What is known of the files that earlier runs of a target wrote into its folder.</summary>
/// <remarks>
/// The list lies in the folder once <c>--clean</c> was asked for. Before that it lies where this machine keeps what it remembers, so that
/// no run leaves a file behind that Weaver would not write, and the first <c>--clean</c> knows what came before it.
/// </remarks>
internal sealed class OutputManifest
{
    private readonly OutputTarget _target;
    private readonly string? _fullPath;
    private readonly GeneratedManifest _earlier;
    private readonly Dictionary<string, GeneratedManifest> _lists;
    private readonly DiagnosticBag _diagnostics;

    private OutputManifest(OutputTarget target, string? fullPath, GeneratedManifest earlier, Dictionary<string, GeneratedManifest> lists, DiagnosticBag diagnostics)
    {
        _lists = lists;
        _target = target;
        _fullPath = fullPath;
        _earlier = earlier;
        _diagnostics = diagnostics;
    }

    /// <summary>Whether the list is one of the files of the folder.</summary>
    public bool IsInFolder { get; private init; }

    /// <param name="target">The target.</param>
    /// <param name="cleans">Whether what is left over is removed.</param>
    /// <param name="environment">Says where the machine remembers.</param>
    /// <param name="lists">The lists of this run by their full paths: another target can have the same folder.</param>
    /// <param name="diagnostics">What is wrong with the list.</param>
    public static OutputManifest Open(
        OutputTarget target, bool cleans, ToolEnvironment environment, Dictionary<string, GeneratedManifest> lists, DiagnosticBag diagnostics)
    {
        var own = target.PathOf(GeneratedManifest.FileName);
        var shown = target.Shown(GeneratedManifest.FileName);
        if (new FileInfo(own).LinkTarget is not null)
        {
            // Whoever made the link would choose what is written over.
            diagnostics.Report(OutputDiagnostics.Refused(shown, FileTrouble.LinkInPlace));
            return new OutputManifest(target, null, GeneratedManifest.Empty, lists, diagnostics);
        }

        if (File.Exists(own))
        {
            return new OutputManifest(target, own, lists.GetValueOrDefault(own) ?? Read(own, shown, diagnostics), lists, diagnostics) { IsInFolder = true };
        }

        var remembered = CacheFolder.Of(environment) is { } cache
            ? Path.Combine(cache, "generated", GeneratedManifest.ShortHashOf(target.FullPath))
            : null;
        var used = cleans ? own : remembered;
        var earlier = used is not null && lists.TryGetValue(used, out var known) ? known
            : File.Exists(remembered) ? Read(remembered, shown, new DiagnosticBag())
            : GeneratedManifest.Empty;
        return new OutputManifest(target, used, earlier, lists, diagnostics) { IsInFolder = cleans };
    }

    /// <summary>The files that the target wrote and does not write any more, as changes that remove them; what is not as it was written is reported and stays.</summary>
    /// <param name="written">The full paths of all that is written in this run.</param>
    public ImmutableArray<GeneratedTreeChange> LeftOver(IReadOnlySet<string> written)
    {
        var changes = ImmutableArray.CreateBuilder<GeneratedTreeChange>();
        foreach (var (path, hash) in _earlier.FilesOf(_target.Key))
        {
            var fullPath = _target.PathOf(path);
            if (written.Contains(fullPath) || !File.Exists(fullPath))
            {
                continue;
            }

            if (ReadOwn(path, hash) is { } bytes)
            {
                changes.Add(new GeneratedTreeChange(path, GeneratedTreeChangeKind.LeftOver, OutputScan.Exact.GetString(bytes), null));
            }
            else
            {
                _diagnostics.Report(OutputDiagnostics.Kept(_target.Shown(path)));
            }
        }

        return changes.DrainToImmutable();
    }

    /// <summary>What the list has to say after a run.</summary>
    public string After(ImmutableArray<GeneratedFile> generated, bool cleans)
    {
        var paths = generated.Select(file => file.Path).ToHashSet(OutputScan.PathComparer);
        var earlier = IsInFolder ? _earlier.WithoutShortHashes(HashOf) : _earlier;
        var kept = cleans ? [] : earlier.FilesOf(_target.Key).Keys.Where(path => !paths.Contains(path) && File.Exists(_target.PathOf(path)));
        var folders = new HashSet<string>(paths.SelectMany(OutputPath.FoldersAbove), OutputScan.PathComparer);
        var made = folders.Where(folder => !Directory.Exists(_target.PathOf(folder)));
        var list = earlier.After(_target.Key, generated, kept, made.ToList(), IsInFolder ? GeneratedManifest.HashOf : GeneratedManifest.ShortHashOf);
        if (_fullPath is not null)
        {
            _lists[_fullPath] = list;
        }

        return list.ToString();
    }

    private string? HashOf(string path, string shortHash) => ReadOwn(path, shortHash) is { } bytes ? GeneratedManifest.HashOf(bytes) : null;

    /// <summary>Keeps the list where it does not lie in the folder. That it cannot be kept changes nothing about the run.</summary>
    public void Remember(string text)
    {
        if (!IsInFolder && _fullPath is not null)
        {
            OutputFile.Write(_fullPath, _fullPath, text, new DiagnosticBag());
        }
    }

    /// <summary>Removes the folders above a file that was removed, as far as they were made for generated files and are empty now.</summary>
    public void RemoveFoldersAbove(string path)
    {
        try
        {
            foreach (var folder in OutputPath.FoldersAbove(path).TakeWhile(folder => _earlier.Folders.Contains(folder)))
            {
                Directory.Delete(_target.PathOf(folder));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It holds something, so it is needed.
            return;
        }
    }

    private static GeneratedManifest Read(string fullPath, string shown, DiagnosticBag diagnostics) =>
        InputFile.Read(fullPath, shown, diagnostics) is { } source ? GeneratedManifest.Read(source, diagnostics) : GeneratedManifest.Empty;

    /// <summary>A file that is as the target wrote it; null for everything else, also behind links.</summary>
    private byte[]? ReadOwn(string path, string hash)
    {
        try
        {
            var isLinked = OutputPath.FoldersAbove(path).Select(folder => new DirectoryInfo(_target.PathOf(folder))).Any(folder => folder.LinkTarget is not null);
            var file = new FileInfo(_target.PathOf(path));
            if (isLinked || file.LinkTarget is not null)
            {
                return null;
            }

            var bytes = RegularFile.ReadAllBytes(file.FullName);
            return GeneratedManifest.IsHashOf(hash, bytes) ? bytes : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
