using System.Collections.Immutable;
using Semconv.Core.Generation;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Files;

/// <summary>A folder that generated files go into: compared with what was generated, and brought up to date only when told to.</summary>
internal sealed class OutputDirectory
{
    /// <summary>Folders in which nothing generated lies and much else may.</summary>
    private static readonly ImmutableArray<string> LeftOut = ["bin", "obj", "artifacts", "node_modules"];

    private readonly string _shown;
    private readonly string _folder;
    private readonly DiagnosticBag _diagnostics;

    /// <param name="shown">The path as the user wrote it.</param>
    /// <param name="folder">The full path.</param>
    /// <param name="diagnostics">Takes what cannot be read or written.</param>
    public OutputDirectory(string shown, string folder, DiagnosticBag diagnostics)
    {
        _shown = shown.TrimEnd('/');
        _folder = folder;
        _diagnostics = diagnostics;
    }

    /// <summary>What has to be done so that the folder holds what was generated.</summary>
    public ImmutableArray<GeneratedTreeChange> Compare(string target, ImmutableArray<GeneratedFile> generated)
    {
        var expected = generated.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return GeneratedTree.Compare(target, generated, Existing(target, expected));
    }

    /// <summary>Reports each change as an error, for runs that only look.</summary>
    public void Report(ImmutableArray<GeneratedTreeChange> changes)
    {
        foreach (var change in changes)
        {
            var path = Shown(change.Path);
            _diagnostics.Report(change.Kind switch
            {
                GeneratedTreeChangeKind.Missing => OutputDiagnostics.Missing(path),
                GeneratedTreeChangeKind.Stale => OutputDiagnostics.Stale(path),
                _ => OutputDiagnostics.LeftOver(path),
            });
        }
    }

    /// <summary>What the changes are, as one text that <c>patch</c> understands.</summary>
    public string Diff(ImmutableArray<GeneratedTreeChange> changes) => string.Concat(changes.Select(change => change.Diff(_shown)));

    public void Apply(ImmutableArray<GeneratedTreeChange> changes)
    {
        foreach (var change in changes)
        {
            var path = Path.Combine(_folder, change.Path);
            if (change.Expected is { } content)
            {
                OutputFile.Write(path, Shown(change.Path), content, _diagnostics);
            }
            else
            {
                OutputFile.Remove(path, Shown(change.Path), _diagnostics);
            }
        }
    }

    private string Shown(string path) => _shown is "." or "" ? path : $"{_shown}/{path}";

    /// <summary>The files that were generated before or will be; others are looked at for the line that marks them and passed over.</summary>
    private IEnumerable<GeneratedFile> Existing(string target, HashSet<string> expected)
    {
        if (!Directory.Exists(_folder))
        {
            return [];
        }

        return
            from path in Files(new DirectoryInfo(_folder))
            let relative = Path.GetRelativePath(_folder, path).Replace('\\', '/')
            let content = Read(path, whole: expected.Contains(relative))
            where content is not null && (expected.Contains(relative) || GeneratedFileMarker.IsPresent(content, target))
            select new GeneratedFile(relative, expected.Contains(relative) ? content : Read(path, whole: true) ?? content);
    }

    private static IEnumerable<string> Files(DirectoryInfo folder) =>
        folder.EnumerateFiles().Select(file => file.FullName).Concat(
            folder.EnumerateDirectories()
                .Where(child => child.LinkTarget is null && !child.Name.StartsWith('.') && !LeftOut.Contains(child.Name))
                .SelectMany(Files));

    private string? Read(string path, bool whole)
    {
        try
        {
            if (whole)
            {
                return File.ReadAllText(path);
            }

            using var reader = new StreamReader(path);
            var head = new char[1024];
            return new string(head, 0, reader.ReadBlock(head));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Report(InputDiagnostics.Unreadable(Shown(Path.GetFileName(path)), exception.Message));
            return null;
        }
    }
}
