using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Semconv.Core;
using Semconv.Core.Generation;
using Semconv.Core.Markdown;
using Semconv.Text;
using Semconv.Text.Differences;
using SemconvTool.CommandLine;
using SemconvTool.Files;
using SemconvTool.Options;
using SemconvTool.Session;

namespace SemconvTool.Commands;

/// <summary>Renders the marked parts of Markdown pages anew, and writes the pages that change or says which would.</summary>
internal sealed class UpdateMarkdownCommand : IToolCommand
{
    private const string Section = "update-markdown";

    private readonly RegistryCommandOptions _options = new();

    private readonly TemplateOptions _templates = new(Section);

    private readonly Argument<string> _folder = new("folder")
    {
        Description = "The folder of the pages; those below it count too",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _target = OptionFactory.Text("name", "The folder of the templates that holds snippet.md.j2", "--target");

    private readonly Option<bool> _check = new("--check") { Description = "Write nothing; fail and print a diff when a page is not up to date" };

    private readonly Option<bool> _dryRun = OptionFactory.Switch("Weaver's name for --check", "--dry-run");

    private readonly Option<string> _attributesUrl = OptionFactory.Text("url", "Where the pages of attributes are, for templates", "--attribute-registry-base-url");

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv update-markdown docs --target markdown", "render every '<!-- semconv ID -->' of the pages below 'docs'"),
        ("semconv update-markdown docs --target markdown --check", "fail, with a diff, when a page is not up to date"),
    ];

    public void Declare(Command command)
    {
        command.Add(_folder);
        command.Add(_target);
        command.Add(_check);
        command.Add(_dryRun);
        _templates.AddTo(command);
        command.Add(_attributesUrl);
        _options.AddTo(command);
    }

    public ExitCode Run(CommandInvocation invocation)
    {
        var session = RegistrySession.Start(invocation, _options);
        var folder = Setting(invocation, session, _folder.Name, "markdown_dir", invocation.Value(_folder));
        var target = Setting(invocation, session, _target.Name, "target", invocation.Value(_target));
        var parameters = _templates.ReadParameters(invocation, session);
        if (folder is null || target is null || _templates.Open(invocation, session) is not { } templates || session.Load() is not { } source)
        {
            return session.Finish(null);
        }

        var registry = session.Compile(source);
        if (TemplateOptions.Overlay(templates.ReadAlone(target), session) is not { } package || session.HasErrors)
        {
            return session.Finish(null);
        }

        var form = new MarkdownForm(session.UsesV2, invocation.Value(_attributesUrl) ?? session.Configuration.Text($"{Section}.attribute_registry_base_url"));
        var directory = new PageDirectory(folder, session.Environment, session.Diagnostics);
        var pages = session.Clock.Measure("read pages", directory.Read);
        var texts = session.Clock.Measure("render", () =>
            new MarkdownUpdater(registry, form, package, parameters, session.Diagnostics).Update(pages, session.Diagnostics));
        var isCheck = invocation.Value(_check) || (invocation.Switch(_dryRun) ?? session.Configuration.Flag($"{Section}.dry_run") ?? false);
        return session.Finish(Deliver(directory, pages, texts, isCheck, session));
    }

    private static string Deliver(PageDirectory directory, ImmutableArray<SourceText> pages, ImmutableArray<string?> texts, bool isCheck, RegistrySession session)
    {
        var done = new List<string>();
        var stale = 0;
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
                session.Diagnostics.Report(MarkdownDiagnostics.NotUpToDate(FirstDifference(page, text)));
                session.Environment.Output.Write(session.ReportFillsOutput ? string.Empty : UnifiedDiff.Render(page.Path, page.Content, text));
            }
            else if (directory.Write(page, text))
            {
                done.Add($"wrote {page.Path}");
            }
        }

        done.Add(isCheck
            ? string.Create(CultureInfo.InvariantCulture, $"checked {Count(pages.Length)}, {stale} not up to date")
            : string.Create(CultureInfo.InvariantCulture, $"updated {done.Count} of {Count(pages.Length)}"));
        return string.Join('\n', done);
    }

    private static Location FirstDifference(SourceText page, string text)
    {
        var start = page.Content.AsSpan().CommonPrefixLength(text);
        var rest = page.Content.AsSpan(start);
        var length = rest.IndexOfAny('\r', '\n');
        return new Location(page, new TextSpan(start, length < 0 ? rest.Length : length));
    }

    private static string? Setting(CommandInvocation invocation, RegistrySession session, string name, string key, string? typed)
    {
        var value = typed ?? session.Configuration.Text($"{Section}.{key}");
        if (string.IsNullOrEmpty(value))
        {
            session.Diagnostics.Report(UsageDiagnostics.Required(name, $"{Section}.{key}"));
            return null;
        }

        return typed is null && key == "markdown_dir" ? invocation.Environment.Shown(Path.GetFullPath(value, session.Configuration.Folder!)) : value;
    }

    private static string Count(int pages) => string.Create(CultureInfo.InvariantCulture, $"{pages} {(pages == 1 ? "page" : "pages")}");
}
