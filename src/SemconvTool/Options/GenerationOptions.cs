using System.Collections.Immutable;
using System.CommandLine;
using Semconv.Core.Generation;
using Semconv.Core.Generation.Configuration;
using Semconv.Templating.Jinja;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Completion;
using SemconvTool.Files;
using SemconvTool.Generation;
using SemconvTool.Session;
using SemconvTool.Templates;

namespace SemconvTool.Options;

/// <summary>What to generate, from which templates, and whereto.</summary>
internal sealed class GenerationOptions
{
    private readonly Argument<string> _target = new("target")
    {
        Description = "The target, a folder of the templates [default: all that weaver.yaml lists]",
        Arity = ArgumentArity.ZeroOrOne,
        CompletionSources = { CompletionNode.Targets },
    };

    private readonly Argument<string> _output = new("output")
    {
        Description = "The folder to write into [default: that of weaver.yaml, else output]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly TemplateOptions _templates = new("generate");

    private readonly Option<string[]> _config = OptionFactory.Texts("file", "Use this weaver.yaml, and no other that was not named", "--config", "-c");

    private Option<bool> Check { get; } = new("--check") { Description = "Write nothing; fail and print a diff when a file is not up to date" };

    private readonly Option<bool> _dryRun = OptionFactory.Switch("Write nothing; say which files would be written and removed", "--dry-run");

    public Option<bool> Clean { get; } = OptionFactory.Switch(
        "Remove files that the target wrote before and does not write now; keeps a list of them in the output folder", "--clean");

    public Option<bool> Watch { get; } = OptionFactory.Switch("Generate again whenever a model, template or configuration changes, until Ctrl-C", "--watch");

    public void AddTo(Command command)
    {
        command.Add(_target);
        command.Add(_output);
        command.Add(Check);
        command.Add(_dryRun);
        command.Add(Clean);
        command.Add(Watch);
        _templates.AddTo(command);
        command.Add(_config);
    }

    /// <summary>What the command does about files; to check is more than to say what would be done.</summary>
    public OutputMode ReadMode(CommandInvocation invocation) => invocation.Value(Check) ? OutputMode.Check
        : invocation.Switch(_dryRun) ?? false ? OutputMode.DryRun
        : OutputMode.Write;

    public ValueMap ReadParameters(CommandInvocation invocation, RegistrySession session) => _templates.ReadParameters(invocation, session);

    /// <summary>The templates; null when there are none to read, which was reported.</summary>
    public ITemplates? OpenTemplates(CommandInvocation invocation, RegistrySession session) => _templates.Open(invocation, session);

    /// <summary>The named target, else that of the configuration, else all that the weaver.yaml of the repository lists.</summary>
    public ImmutableArray<OutputTarget> FindTargets(ITemplates templates, CommandInvocation invocation, RegistrySession session)
    {
        var problems = new DiagnosticBag();
        var listed = ListedTargets(templates.ReadShared(problems), session, problems);
        session.Diagnostics.AddRange(problems.ToImmutable());
        if (invocation.Value(_output) is "")
        {
            session.Diagnostics.Report(UsageDiagnostics.EmptyArgument(_output.Name));
            return [];
        }

        var name = NamedTarget(invocation.Value(_target)) ?? NullIfEmpty(session.Configuration.Text("generate.target"));
        var targets = name is null ? listed : [Named(name, listed, invocation, session)];

        // A list that cannot be read is not an empty one.
        if (targets.IsEmpty && !problems.HasErrors)
        {
            session.Diagnostics.Report(UsageDiagnostics.NoTarget());
        }

        return [.. targets.Select(target => target with { Key = OnOneLine(templates.PlaceOf(target.Name, target.FullPath)) })];
    }

    /// <summary>The list of written files has a line for each key.</summary>
    private static string OnOneLine(string place) => place.Replace('\r', ' ').Replace('\n', ' ');

    private static ImmutableArray<OutputTarget> ListedTargets(ImmutableArray<SourceText> sources, RegistrySession session, DiagnosticBag problems)
    {
        var root = RepositoryFolders.RootOf(session.Environment.WorkingFolder);
        var folder = root ?? session.Configuration.Folder ?? session.Environment.WorkingFolder;
        var targets = TemplateConfig.Read(sources, problems).Targets
            .Select(each => Target(each.Name.Value, each.Output.Value, folder, session) with { Place = each.Output.Location, IsListed = true })
            .ToImmutableArray();
        foreach (var target in targets.Where(target => root is not null && !RepositoryFolders.IsIn(target.FullPath, root)))
        {
            problems.Report(OutputDiagnostics.Outside(target.Output, target.Place!.Value));
        }

        return [.. targets.Select(target => target with { OtherFolders = OtherFolders(target, targets) })];
    }

    private OutputTarget Named(string name, ImmutableArray<OutputTarget> listed, CommandInvocation invocation, RegistrySession session)
    {
        OutputTarget target;
        if (invocation.Value(_output) is { } typed)
        {
            target = Target(name, typed, session.Environment.WorkingFolder, session);
        }
        else if (session.Configuration.Text("generate.output") is { } configured)
        {
            target = Target(name, configured, session.Configuration.Folder!, session);
        }
        else if (listed.FirstOrDefault(each => each.Name == name) is { } known)
        {
            return known;
        }
        else
        {
            target = Target(name, "output", session.Environment.WorkingFolder, session);
        }

        return target with
        {
            IsListed = listed.Any(each => each.Name == name && each.FullPath == target.FullPath),
            OtherFolders = OtherFolders(target, listed),
        };
    }

    private static ImmutableArray<string> OtherFolders(OutputTarget target, ImmutableArray<OutputTarget> listed) =>
        [.. listed.Select(each => each.FullPath).Where(folder => folder != target.FullPath)];

    /// <summary>The templates of a target, with the project's own spellings laid over their configuration.</summary>
    public TemplatePackage? ReadPackage(ITemplates templates, OutputTarget target, CommandInvocation invocation, RegistrySession session) =>
        TemplateOptions.Overlay(templates.Read(target.Name, [.. invocation.Value(_config) ?? []]), session) is { } package
            ? package with { OutputFolder = target.FullPath }
            : null;

    /// <summary>The files that the command line names.</summary>
    public void AddInputs(WatchedFiles files, CommandInvocation invocation, RegistrySession session)
    {
        _templates.AddInputs(files, invocation, session);
        foreach (var path in invocation.Value(_config) ?? [])
        {
            files.AddName(invocation.Environment.FullPath(path));
        }
    }

    private static OutputTarget Target(string name, string output, string folder, RegistrySession session)
    {
        var fullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output, folder));
        return new OutputTarget(name, folder == session.Environment.WorkingFolder ? output : session.Environment.Shown(fullPath), fullPath);
    }

    /// <summary>As in Weaver, nothing as a target is the folder of the templates itself.</summary>
    private static string? NamedTarget(string? text) => text is "" ? "./" : text;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
