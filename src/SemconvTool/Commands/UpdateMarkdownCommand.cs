using System.Collections.Immutable;
using System.CommandLine;
using SemconvTool.CommandLine;
using SemconvTool.Generation;
using SemconvTool.Options;

namespace SemconvTool.Commands;

/// <summary>Renders the marked parts of Markdown pages anew, and writes the pages that change or says which would.</summary>
internal sealed class UpdateMarkdownCommand : IToolCommand
{
    private readonly RegistryCommandOptions _options = new();

    private readonly MarkdownOptions _markdown = new();

    public ImmutableArray<(string Line, string Purpose)> Examples =>
    [
        ("semconv update-markdown docs --target markdown", "render every '<!-- semconv ID -->' of the pages below 'docs'"),
        ("semconv update-markdown docs --target markdown --check", "fail, with a diff, when a page is not up to date"),
        ("semconv update-markdown docs --target markdown --watch", "do it again whenever something changes, until Ctrl-C"),
    ];

    public void Declare(Command command)
    {
        _markdown.AddTo(command);
        _options.AddTo(command);
    }

    public ExitCode Run(CommandInvocation invocation) => invocation.Switch(_markdown.Watch) ?? false
        ? new FileWatch(invocation).Run(files => MarkdownRun.Run(invocation, _options, _markdown, files))
        : MarkdownRun.Run(invocation, _options, _markdown, null);
}
