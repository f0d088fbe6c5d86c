using System.CommandLine;
using Semconv.Templating.Values;
using SemconvTool.CommandLine;
using SemconvTool.Completion;
using SemconvTool.Generation;
using SemconvTool.Session;
using SemconvTool.Templates;

namespace SemconvTool.Options;

/// <summary>Which pages to bring up to date, and by which templates.</summary>
internal sealed class MarkdownOptions
{
    private const string Section = "update-markdown";

    private readonly TemplateOptions _templates = new(Section);

    private readonly Argument<string> _folder = new("folder")
    {
        Description = "The folder of the pages; those below it count too",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _target = OptionFactory.Choice("name", [CompletionNode.Targets], "The folder of the templates that holds snippet.md.j2", "--target");

    private readonly Option<bool> _check = new("--check") { Description = "Write nothing; fail and print a diff when a page is not up to date" };

    private readonly Option<bool> _dryRun = OptionFactory.Switch("Weaver's name for --check", "--dry-run");

    private readonly Option<string> _attributesUrl = OptionFactory.Text("url", "Where the pages of attributes are, for templates", "--attribute-registry-base-url");

    public Option<bool> Watch { get; } = OptionFactory.Switch("Do it again whenever a page, model, template or configuration changes, until Ctrl-C", "--watch");

    public void AddTo(Command command)
    {
        command.Add(_folder);
        command.Add(_target);
        command.Add(_check);
        command.Add(_dryRun);
        command.Add(Watch);
        _templates.AddTo(command);
        command.Add(_attributesUrl);
    }

    /// <summary>The folder of the pages, or one page, as it is shown; null when none was named, which is reported.</summary>
    public string? ReadFolder(CommandInvocation invocation, RegistrySession session) =>
        ReadSetting(_folder.Name, "markdown_dir", invocation.Value(_folder), session) is not { } path ? null
        : invocation.Value(_folder) is null ? session.Environment.Shown(Path.GetFullPath(path, session.Configuration.Folder!))
        : path;

    /// <summary>The name of the target; null when none was named, which is reported.</summary>
    public string? ReadTarget(CommandInvocation invocation, RegistrySession session) => ReadSetting(_target.Name, "target", invocation.Value(_target), session);

    public string? ReadAttributesUrl(CommandInvocation invocation, RegistrySession session) =>
        invocation.Value(_attributesUrl) ?? session.Configuration.Text($"{Section}.attribute_registry_base_url");

    /// <summary>Whether nothing is written.</summary>
    public bool IsCheck(CommandInvocation invocation, RegistrySession session) =>
        invocation.Value(_check) || (invocation.Switch(_dryRun) ?? session.Configuration.Flag($"{Section}.dry_run") ?? false);

    public ValueMap ReadParameters(CommandInvocation invocation, RegistrySession session) => _templates.ReadParameters(invocation, session);

    /// <summary>The templates; null when there are none to read, which was reported.</summary>
    public ITemplates? OpenTemplates(CommandInvocation invocation, RegistrySession session) => _templates.Open(invocation, session);

    /// <summary>The files that the command line names.</summary>
    public void AddInputs(WatchedFiles files, CommandInvocation invocation, RegistrySession session) => _templates.AddInputs(files, invocation, session);

    private static string? ReadSetting(string name, string key, string? typed, RegistrySession session)
    {
        var value = typed ?? session.Configuration.Text($"{Section}.{key}");
        if (!string.IsNullOrEmpty(value))
        {
            return value;
        }

        session.Diagnostics.Report(UsageDiagnostics.Required(name, $"{Section}.{key}"));
        return null;
    }
}
