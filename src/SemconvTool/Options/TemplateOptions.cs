using System.CommandLine;
using Semconv.Core.Generation;
using Semconv.Templating.Values;
using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Files;
using SemconvTool.Generation;
using SemconvTool.Registries;
using SemconvTool.Session;
using SemconvTool.Templates;

namespace SemconvTool.Options;

/// <summary>Where templates lie, and the parameters that they get.</summary>
/// <param name="section">The table of the configuration file that the command reads.</param>
internal sealed class TemplateOptions(string section)
{
    private const string Usual = "templates";

    private readonly Option<string> _templates = OptionFactory.Text(
        "path", "The templates: a folder, an archive or a URL, with @ref and [folder] [default: templates]", "--templates", "-t");

    private readonly Option<string[]> _parameters = OptionFactory.Texts("name=value", "A parameter for templates; the value is YAML", "--param", "-D");

    private readonly Option<string> _parameterFile = OptionFactory.Text("file", "Parameters for templates, in YAML below the key 'params'", "--params");

    public void AddTo(Command command)
    {
        command.Add(_templates);
        command.Add(_parameters);
        command.Add(_parameterFile);
    }

    public ValueMap ReadParameters(CommandInvocation invocation, RegistrySession session)
    {
        var problems = new DiagnosticBag();
        var file = invocation.Value(_parameterFile) is { } path
            ? InputFile.ReadNamed(invocation.Environment.FullPath(path), path, problems)
            : null;
        var parameters = GenerationParameters.Read(file, [.. invocation.Value(_parameters) ?? []], problems);
        session.ReportUsage(problems);
        return parameters;
    }

    /// <summary>The file of parameters, and where the templates are, whether they can be read or not.</summary>
    public void AddInputs(WatchedFiles files, CommandInvocation invocation, RegistrySession session)
    {
        var (text, folder, _) = Locate(invocation, session);
        if (RegistryPath.TryParse(text, out _) is { IsRemote: false } parsed)
        {
            files.AddName(Path.GetFullPath(parsed.Source, folder));
        }

        if (invocation.Value(_parameterFile) is { } path)
        {
            files.AddName(invocation.Environment.FullPath(path));
        }
    }

    /// <summary>The templates; null when there are none to read, which was reported.</summary>
    public ITemplates? Open(CommandInvocation invocation, RegistrySession session)
    {
        var (text, folder, place) = Locate(invocation, session);
        return session.OpenTemplates(text, folder, place);
    }

    /// <summary>The path as it was written, the folder that it starts in, and where it was written.</summary>
    private (string Text, string Folder, Location? Place) Locate(CommandInvocation invocation, RegistrySession session)
    {
        if (invocation.Value(_templates) is null && session.Configuration.Located($"{section}.templates") is { } configured)
        {
            return (configured.Value, session.Configuration.Folder!, configured.Location);
        }

        return (invocation.Value(_templates) ?? Usual, invocation.Environment.WorkingFolder, null);
    }

    /// <summary>Templates with the project's own spellings laid over their configuration.</summary>
    public static TemplatePackage? Overlay(TemplatePackage? package, RegistrySession session)
    {
        if (package is null)
        {
            return null;
        }

        var settings = package.Config.Settings;
        var maps = new Dictionary<string, IReadOnlyDictionary<string, string>>(settings.TextMaps, StringComparer.Ordinal);
        foreach (var (name, map) in session.Configuration.Maps("template.text_maps"))
        {
            maps[name] = map;
        }

        return package with
        {
            Config = package.Config with
            {
                Settings = settings with
                {
                    Acronyms = [.. settings.Acronyms, .. session.Configuration.Texts("template.acronyms")],
                    TextMaps = maps,
                },
            },
        };
    }
}
