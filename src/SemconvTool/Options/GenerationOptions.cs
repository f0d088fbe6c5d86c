using System.Collections.Immutable;
using System.CommandLine;
using Semconv.Core.Generation;
using Semconv.Core.Generation.Configuration;
using Semconv.Templating.Jinja;
using Semconv.Templating.Values;
using SemconvTool.CommandLine;
using SemconvTool.Files;
using SemconvTool.Session;

namespace SemconvTool.Options;

/// <summary>What to generate, from which templates, and whereto.</summary>
internal sealed class GenerationOptions
{
    private readonly Argument<string> _target = new("target")
    {
        Description = "The target, a folder of the templates [default: all that weaver.yaml lists]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Argument<string> _output = new("output")
    {
        Description = "The folder to write into [default: that of weaver.yaml, else output]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _templates = OptionFactory.Text("folder", "The folder of the templates [default: templates]", "--templates", "-t");

    private readonly Option<string[]> _config = OptionFactory.Texts("file", "Use this weaver.yaml, and no other that was not named", "--config", "-c");

    private readonly Option<string[]> _parameters = OptionFactory.Texts("name=value", "A parameter for templates; the value is YAML", "--param", "-D");

    private readonly Option<string> _parameterFile = OptionFactory.Text("file", "Parameters for templates, in YAML below the key 'params'", "--params");

    public Option<bool> Check { get; } = new("--check") { Description = "Write nothing; fail and print a diff when a file is not up to date" };

    public void AddTo(Command command)
    {
        command.Add(_target);
        command.Add(_output);
        command.Add(Check);
        command.Add(_templates);
        command.Add(_config);
        command.Add(_parameters);
        command.Add(_parameterFile);
    }

    public ValueMap ReadParameters(CommandInvocation invocation, RegistrySession session)
    {
        var file = invocation.Value(_parameterFile) is { } path
            ? InputFile.Read(invocation.Environment.FullPath(path), path, session.Diagnostics)
            : null;
        return GenerationParameters.Read(file, [.. invocation.Value(_parameters) ?? []], session.Diagnostics);
    }

    /// <summary>The named target, else that of the configuration, else all that the weaver.yaml of the repository lists.</summary>
    public ImmutableArray<OutputTarget> FindTargets(CommandInvocation invocation, RegistrySession session)
    {
        var listed = TemplateConfig.Read(Templates(invocation, session).ReadShared(), session.Diagnostics).Targets
            .Select(target => Target(target.Name.Value, target.Output.Value, RepositoryFolder(session), session))
            .ToImmutableArray();
        var name = invocation.Value(_target) ?? NullIfEmpty(session.Configuration.Text("generate.target"));
        if (name is null)
        {
            if (listed.IsEmpty)
            {
                session.Diagnostics.Report(UsageDiagnostics.NoTarget());
            }

            return listed;
        }

        if (invocation.Value(_output) is { } typed)
        {
            return [Target(name, typed, session.Environment.WorkingFolder, session)];
        }

        var known = listed.FirstOrDefault(target => target.Name == name);
        return session.Configuration.Text("generate.output") is { } configured
            ? [Target(name, configured, session.Configuration.Folder!, session)]
            : [known ?? Target(name, "output", session.Environment.WorkingFolder, session)];
    }

    /// <summary>The templates of a target, with the project's own spellings laid over their configuration.</summary>
    public TemplatePackage? ReadPackage(OutputTarget target, CommandInvocation invocation, RegistrySession session)
    {
        if (Templates(invocation, session).Read(target.Name, [.. invocation.Value(_config) ?? []]) is not { } package)
        {
            return null;
        }

        var settings = package.Config.Settings;
        return package with
        {
            Config = package.Config with
            {
                Settings = settings with
                {
                    Acronyms = [.. settings.Acronyms, .. session.Configuration.Texts("template.acronyms")],
                    TextMaps = settings.TextMaps.SetItems(session.Configuration.Maps("template.text_maps")),
                },
            },
        };
    }

    private TemplateDirectory Templates(CommandInvocation invocation, RegistrySession session)
    {
        var environment = invocation.Environment;
        var folder = (invocation.Value(_templates), session.Configuration.Text("generate.templates")) switch
        {
            ({ } typed, _) => environment.FullPath(typed),
            (_, { } configured) => Path.GetFullPath(configured, session.Configuration.Folder!),
            _ => environment.FullPath("templates"),
        };
        return new TemplateDirectory(environment, folder, session.Diagnostics);
    }

    private static OutputTarget Target(string name, string output, string folder, RegistrySession session)
    {
        var fullPath = Path.GetFullPath(output, folder);
        return new OutputTarget(name, folder == session.Environment.WorkingFolder ? output : session.Environment.Shown(fullPath), fullPath);
    }

    private static string RepositoryFolder(RegistrySession session) =>
        RepositoryFolders.RootOf(session.Environment.WorkingFolder) ?? session.Configuration.Folder ?? session.Environment.WorkingFolder;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
