using System.Collections.Immutable;
using Semconv.Core.Generation;
using Semconv.Text.Diagnostics;
using SemconvTool.Options;

namespace SemconvTool.Files;

/// <summary>A folder that generated files go into: compared with what was generated, and brought up to date only when told to.</summary>
internal sealed class OutputDirectory
{
    private readonly OutputTarget _target;
    private readonly DiagnosticBag _diagnostics;

    public OutputDirectory(OutputTarget target, DiagnosticBag diagnostics)
    {
        _target = target;
        _diagnostics = diagnostics;
    }

    /// <summary>What has to be done so that the folder holds what was generated.</summary>
    /// <remarks>
    /// Only in a folder that the repository lists for the target is what the target wrote before and does not write now known to be
    /// left over. A folder that was typed can be any, also one above the listed ones.
    /// </remarks>
    public ImmutableArray<GeneratedTreeChange> Compare(ImmutableArray<GeneratedFile> generated, bool isCheck)
    {
        var scan = new OutputScan(_target, generated);
        var changes = GeneratedTree.Compare(_target.Name, generated, scan.Existing());
        if (isCheck)
        {
            _diagnostics.AddRange(scan.Unreadable.Select(each => OutputDiagnostics.Unreadable(_target.Shown(each.Path), each.Reason)));
            changes = changes.RemoveAll(change => scan.Unreadable.Exists(each => each.Path == change.Path));
        }

        if (_target.IsListed)
        {
            return changes;
        }

        var leftOver = changes.Where(change => change.Kind == GeneratedTreeChangeKind.LeftOver);
        _diagnostics.AddRange(leftOver.Select(change => OutputDiagnostics.LeftOverElsewhere(_target.Shown(change.Path), _target.Name)));
        return changes.RemoveAll(change => change.Kind == GeneratedTreeChangeKind.LeftOver);
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
        var done = ImmutableArray.CreateBuilder<string>();
        foreach (var change in changes)
        {
            var path = Path.Combine(_target.FullPath, change.Path);
            var shown = _target.Shown(change.Path);
            if (change.Expected is { } content ? OutputFile.Write(path, shown, content, _diagnostics) : OutputFile.Remove(path, shown, _diagnostics))
            {
                done.Add($"{(change.Expected is null ? "removed" : "wrote")} {shown}");
            }
        }

        return done.DrainToImmutable();
    }
}
