using System.Collections.Immutable;
using System.Globalization;
using Semconv.Core.Generation;
using Semconv.Core.Markdown;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using Semconv.Text.Differences;
using SemconvTool.CommandLine;
using SemconvTool.Files;
using SemconvTool.Options;
using SemconvTool.Session;
using SemconvTool.Templates;

namespace SemconvTool.Generation;

/// <summary>One run of <c>update-markdown</c>: pages are read, rendered, and then written or compared.</summary>
internal sealed class MarkdownRun
{
    private readonly CommandInvocation _invocation;
    private readonly RegistryCommandOptions _options;
    private readonly MarkdownOptions _markdown;
    private readonly RegistrySession _session;

    private MarkdownRun(CommandInvocation invocation, RegistryCommandOptions options, MarkdownOptions markdown)
    {
        _invocation = invocation;
        _options = options;
        _markdown = markdown;
        _session = RegistrySession.Start(invocation, options);
    }

    private WatchedFiles? Files { get; init; }

    /// <param name="invocation">What was typed.</param>
    /// <param name="options">The options of the registry.</param>
    /// <param name="markdown">The options of the command.</param>
    /// <param name="files">Gets what the run reads and settles what it writes; null when nobody watches.</param>
    public static ExitCode Run(CommandInvocation invocation, RegistryCommandOptions options, MarkdownOptions markdown, WatchedFiles? files) =>
        new MarkdownRun(invocation, options, markdown) { Files = files }.Run();

    private ExitCode Run() => _session.Finish(Render() is var (directory, pages, texts) ? Deliver(directory, pages, texts) : null);

    /// <summary>The pages and their new texts; null when the command cannot go on, which was reported.</summary>
    private (PageDirectory Directory, ImmutableArray<SourceText> Pages, ImmutableArray<string?> Texts)? Render()
    {
        using var line = new StageLine(_invocation, _session.Clock);
        var folder = _markdown.ReadFolder(_invocation, _session);
        var target = _markdown.ReadTarget(_invocation, _session);
        var parameters = _markdown.ReadParameters(_invocation, _session);
        AddInputs(folder);
        if (folder is null || target is null || OpenTemplates(target) is not { } templates || _session.Load() is not { } source)
        {
            return null;
        }

        if (Files is not null)
        {
            RunInputs.Add(Files, source, _session.Environment);
        }

        var registry = _session.Compile(source);
        if (TemplateOptions.Overlay(templates.ReadAlone(target), _session) is not { } package || _session.HasErrors)
        {
            return null;
        }

        var form = new MarkdownForm(_session.UsesV2, _markdown.ReadAttributesUrl(_invocation, _session));
        var directory = new PageDirectory(folder, _session.Environment, _session.Diagnostics);
        var pages = _session.Clock.Measure("read pages", directory.Read);
        foreach (var page in pages)
        {
            Files?.AddRead(directory.PathOf(page), directory.StateOf(page));
        }

        var texts = _session.Clock.Measure("render", () =>
            new MarkdownUpdater(registry, form, package, parameters, _session.Diagnostics).Update(pages, line.Work, _session.Diagnostics));
        return (directory, pages, texts);
    }

    private void AddInputs(string? folder)
    {
        if (Files is null)
        {
            return;
        }

        _markdown.AddInputs(Files, _invocation, _session);
        RunInputs.Add(Files, _options.Registry.Locate(_invocation, _session.Configuration, new DiagnosticBag()), _session);
        if (folder is not null)
        {
            // One page may be named instead, which is no folder and has nothing in it.
            Files.AddFolder(Path.TrimEndingDirectorySeparator(_session.Environment.FullPath(folder)), PageDirectory.Extension);
        }
    }

    private ITemplates? OpenTemplates(string target)
    {
        var templates = _markdown.OpenTemplates(_invocation, _session);
        if (Files is not null)
        {
            templates?.AddInputs(target, Files);
        }

        return templates;
    }

    private string Deliver(PageDirectory directory, ImmutableArray<SourceText> pages, ImmutableArray<string?> texts)
    {
        var done = new List<string>();
        var stale = 0;
        var isCheck = _markdown.IsCheck(_invocation, _session);
        for (var index = 0; index < pages.Length; index++)
        {
            var page = pages[index];
            if (texts[index] is not { } text || text == page.Content)
            {
                continue;
            }

            stale++;
            if (isCheck)
            {
                _session.Diagnostics.Report(MarkdownDiagnostics.NotUpToDate(FirstDifference(page, text)));
                _session.Environment.Output.Write(_session.ReportFillsOutput ? string.Empty : UnifiedDiff.Render(page.Path, page.Content, text));
            }
            else if (Write(directory, page, text))
            {
                done.Add($"wrote {page.Path}");
            }
        }

        done.Add(isCheck
            ? string.Create(CultureInfo.InvariantCulture, $"checked {Count(pages.Length)}, {stale} not up to date")
            : string.Create(CultureInfo.InvariantCulture, $"updated {done.Count} of {Count(pages.Length)}"));
        return string.Join('\n', done);
    }

    private bool Write(PageDirectory directory, SourceText page, string text)
    {
        if (directory.IsOutdated(page))
        {
            if (Files is null)
            {
                _session.Diagnostics.Report(OutputDiagnostics.Refused(page.Path, FileTrouble.WrittenMeanwhile));
            }

            // Who watches sees the change, and does it again.
            return false;
        }

        var isWritten = directory.Write(page, text);
        Files?.Settle(directory.PathOf(page));
        return isWritten;
    }

    private static Location FirstDifference(SourceText page, string text)
    {
        var start = page.Content.AsSpan().CommonPrefixLength(text);
        var rest = page.Content.AsSpan(start);
        var length = rest.IndexOfAny('\r', '\n');
        return new Location(page, new TextSpan(start, length < 0 ? rest.Length : length));
    }

    private static string Count(int pages) => string.Create(CultureInfo.InvariantCulture, $"{pages} {(pages == 1 ? "page" : "pages")}");
}
