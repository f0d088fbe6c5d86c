using System.Collections.Immutable;
using System.IO.Enumeration;
using Semconv.Core;
using Semconv.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Files;

/// <summary>The Markdown files of a folder and those below it.</summary>
/// <remarks>Weaver's rules: names end in <c>.md</c> in small letters, hidden folders count, linked folders are not entered.</remarks>
internal sealed class PageDirectory(string folder, ToolEnvironment environment, DiagnosticBag diagnostics)
{
    public const string Extension = ".md";

    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    private readonly Dictionary<SourceText, FoundPage> _pages = [];

    /// <summary>All files that can be read, by their path; what cannot is reported. A path of one file is that file.</summary>
    public ImmutableArray<SourceText> Read()
    {
        var fullPath = environment.FullPath(folder);
        if (!Path.Exists(fullPath))
        {
            diagnostics.Report(InputDiagnostics.Missing(folder, "folder"));
            return [];
        }

        IEnumerable<string> paths = File.Exists(fullPath) ? [fullPath] : Find(fullPath);
        var sorted = StableOrder.Of(paths, string.CompareOrdinal);
        var found = new FoundPage?[sorted.Length];
        WorkSharing.Run(sorted.Length, index => found[index] = ReadPage(sorted[index]));
        foreach (var page in found.OfType<FoundPage>())
        {
            _pages.Add(page.Text, page);
        }

        return [.. found.OfType<FoundPage>().Select(page => page.Text)];
    }

    /// <summary>Whether somebody wrote a page since it was read: what he wrote must not get lost.</summary>
    public bool IsOutdated(SourceText page) => FileState.Of(PathOf(page)) != StateOf(page);

    /// <summary>The page as it was before it was read.</summary>
    public FileState StateOf(SourceText page) => _pages[page].State;

    public string PathOf(SourceText page) => _pages[page].Path;

    /// <summary>Replaces the text of a page; false when that does not work, which is reported.</summary>
    public bool Write(SourceText page, string text) =>
        OutputFile.Write(PathOf(page), page.Path, _pages[page].HasMark ? '\uFEFF' + text : text, diagnostics);

    private static FileSystemEnumerable<string> Find(string fullPath) => new(
        fullPath,
        static (ref FileSystemEntry entry) => entry.ToFullPath(),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true })
    {
        ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory && entry.FileName.EndsWith(Extension, StringComparison.Ordinal) && entry.FileName.Length > Extension.Length,
        ShouldRecursePredicate = static (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    private FoundPage? ReadPage(string path)
    {
        var shown = environment.Shown(path);
        var state = FileState.Of(path);
        using var bytes = InputFile.Open(path, shown, diagnostics);
        return bytes is not null && SourceDecoder.Decode(shown, bytes.Span, diagnostics) is { } page
            ? new FoundPage(page, path, state, bytes.Span.StartsWith(Mark))
            : null;
    }

    /// <summary>A page as it was found.</summary>
    private sealed record FoundPage(SourceText Text, string Path, FileState State, bool HasMark);
}
