using System.Collections.Immutable;
using Semconv.Core;
using Semconv.Core.Generation;
using Semconv.Text.Diagnostics;
using SemconvTool.Options;

namespace SemconvTool.Files;

/// <summary>A folder that generated files go into: compared with what was generated, and brought up to date only when told to.</summary>
internal sealed class OutputDirectory
{
    private readonly OutputTarget _target;
    private readonly OutputManifest _manifest;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>What the list of generated files has to say afterwards.</summary>
    private string _list = string.Empty;

    public OutputDirectory(OutputTarget target, OutputManifest manifest, DiagnosticBag diagnostics)
    {
        _target = target;
        _manifest = manifest;
        _diagnostics = diagnostics;
    }

    /// <summary>What has to be done so that the folder holds what was generated.</summary>
    /// <param name="generated">All files of the target.</param>
    /// <param name="written">The full paths of the files of all targets.</param>
    /// <param name="cleans">Whether files that the list knows and nothing writes are left over.</param>
    /// <param name="isCheck">Whether a file that cannot be read is an error, and not written again.</param>
    /// <remarks>
    /// By the line in them, files are known to be left over only in a folder that the repository lists for the target. A folder that was
    /// typed can be any, also one above the listed ones.
    /// </remarks>
    public ImmutableArray<GeneratedTreeChange> Compare(ImmutableArray<GeneratedFile> generated, IReadOnlySet<string> written, bool cleans, bool isCheck)
    {
        var listed = cleans ? _manifest.LeftOver(written) : [];
        _list = _manifest.After(generated, cleans);
        if (_manifest.IsInFolder)
        {
            generated = AddList(generated);
        }

        var scan = new OutputScan(_target, generated);
        var changes = GeneratedTree.Compare(_target.Name, generated, scan.Existing());
        if (isCheck)
        {
            _diagnostics.AddRange(scan.Unreadable.Select(each => OutputDiagnostics.Unreadable(_target.Shown(each.Path), each.Reason)));
            changes = changes.RemoveAll(change => scan.Unreadable.Exists(each => each.Path == change.Path));
        }

        return Sorted([.. WithoutLeftOverElsewhere(changes.RemoveAll(change => listed.Any(each => each.Path == change.Path))), .. listed]);
    }

    /// <summary>Reports each change as an error, for runs that only look.</summary>
    public void Report(ImmutableArray<GeneratedTreeChange> changes)
    {
        foreach (var change in changes)
        {
            var path = _target.Shown(change.Path);
            _diagnostics.Report(change.Kind switch
            {
                GeneratedTreeChangeKind.Missing => OutputDiagnostics.Missing(path),
                GeneratedTreeChangeKind.Stale => OutputDiagnostics.Stale(path, change.Existing!, change.Expected!),
                _ => OutputDiagnostics.LeftOver(path),
            });
        }
    }

    /// <summary>What the changes are, as one text that <c>patch</c> understands.</summary>
    public string Diff(ImmutableArray<GeneratedTreeChange> changes) =>
        string.Concat(changes.Select(change => change.Diff(_target.Output.TrimEnd('/'))));

    /// <summary>Writes and removes; gives what was done, one line for each file.</summary>
    public ImmutableArray<string> Apply(ImmutableArray<GeneratedTreeChange> changes)
    {
        var done = new string?[changes.Length];

        // First, and one after the other: a file can be where a folder has to be made, and folders that get empty go with their last file.
        for (var index = 0; index < changes.Length; index++)
        {
            var path = changes[index].Path;
            if (changes[index].Expected is null && OutputFile.Remove(_target.PathOf(path), _target.Shown(path), _diagnostics))
            {
                done[index] = $"removed {_target.Shown(path)}";
                _manifest.RemoveFoldersAbove(path);
            }
        }

        // Behind links two names can be one file, and then the last one counts.
        if (HasLinks(changes))
        {
            WorkSharing.RunAlone(() => WorkSharing.Run(changes.Length, Write));
        }
        else
        {
            WorkSharing.Run(changes.Length, Write);
        }

        _manifest.Remember(_list);
        return [.. done.OfType<string>()];

        void Write(int index)
        {
            var path = changes[index].Path;
            if (changes[index].Expected is { } content && OutputFile.Write(_target.PathOf(path), _target.Shown(path), content, _diagnostics))
            {
                done[index] = $"wrote {_target.Shown(path)}";
            }
        }
    }

    private bool HasLinks(ImmutableArray<GeneratedTreeChange> changes)
    {
        var paths = changes.Select(change => change.Path).ToList();
        var folders = new HashSet<string>(paths.SelectMany(OutputPath.FoldersAbove), OutputScan.PathComparer);
        return Directory.Exists(_target.FullPath) && paths.Concat(folders).Any(path => new FileInfo(_target.PathOf(path)).LinkTarget is not null);
    }

    /// <summary>What would be done, one line for each file.</summary>
    public ImmutableArray<string> Foresee(ImmutableArray<GeneratedTreeChange> changes) =>
    [
        .. changes.Select(change => change.Kind switch
        {
            GeneratedTreeChangeKind.Missing => $"would create {_target.Shown(change.Path)}",
            GeneratedTreeChangeKind.Stale => $"would update {_target.Shown(change.Path)}",
            _ => $"would remove {_target.Shown(change.Path)}",
        }),
    ];

    private ImmutableArray<GeneratedFile> AddList(ImmutableArray<GeneratedFile> generated)
    {
        if (!generated.Any(file => OutputScan.PathComparer.Equals(file.Path, GeneratedManifest.FileName)))
        {
            return generated.Add(new GeneratedFile(GeneratedManifest.FileName, _list));
        }

        _diagnostics.Report(OutputDiagnostics.ManifestInPlace(_target.Shown(GeneratedManifest.FileName)));
        return generated;
    }

    private ImmutableArray<GeneratedTreeChange> WithoutLeftOverElsewhere(ImmutableArray<GeneratedTreeChange> changes)
    {
        if (_target.IsListed)
        {
            return changes;
        }

        var leftOver = changes.Where(change => change.Kind == GeneratedTreeChangeKind.LeftOver);
        _diagnostics.AddRange(leftOver.Select(change => OutputDiagnostics.LeftOverElsewhere(_target.Shown(change.Path), _target.Name)));
        return changes.RemoveAll(change => change.Kind == GeneratedTreeChangeKind.LeftOver);
    }

    private static ImmutableArray<GeneratedTreeChange> Sorted(ImmutableArray<GeneratedTreeChange> changes) =>
        changes.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
}
