using Semconv.Text;
using Semconv.Text.Diagnostics;
using SemconvTool.CommandLine;
using SemconvTool.Configuration;
using SemconvTool.Files;
using SemconvTool.Registries;

namespace SemconvTool.Templates;

/// <summary>Finds templates that print reports: a folder for each form, in a folder, an archive or behind a URL.</summary>
/// <param name="Environment">The world that paths are looked up in.</param>
/// <param name="Configuration">What holds where nothing was typed.</param>
/// <param name="Diagnostics">Takes what is wrong.</param>
internal sealed record FormSource(ToolEnvironment Environment, WeaverConfiguration Configuration, DiagnosticBag Diagnostics)
{
    /// <summary>Opens what lies behind a URL; null for a command that fetches nothing.</summary>
    public Func<string, string, Location?, ITemplates?>? Fetch { get; init; }

    /// <summary>The path that was typed, that a configuration names, or that is usual, as it was written, and its templates; null when there are none to read, which was reported.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="key">The key of the configuration.</param>
    /// <param name="usual">The folder to look into when nothing is named.</param>
    public (string Path, ITemplates? Templates) Open(string? typed, string key, string usual)
    {
        var configured = typed is null ? Configuration.Located(key) : null;
        var text = configured?.Value ?? typed ?? usual;
        return (text, Open(text, configured is null ? Environment.WorkingFolder : Configuration.Folder!, configured?.Location));
    }

    private ITemplates? Open(string text, string folder, Location? place)
    {
        var fullPath = Path.GetFullPath(text, folder);
        var path = RegistryPath.TryParse(text, out var problem);
        if (path is null && text.Contains('[', StringComparison.Ordinal) && !Directory.Exists(fullPath))
        {
            Diagnostics.Report(InputDiagnostics.BadPath(text, problem!, place));
            return null;
        }

        // What is no path of ours otherwise is the name of a folder.
        if (path is null or { Kind: RegistryPathKind.Local })
        {
            return TemplateDirectory.OfForms(Environment, fullPath, Diagnostics);
        }

        if (!RegistryPath.IsWeb(text))
        {
            return new TemplateOpener(null, Environment, Diagnostics).Open(text, folder, place);
        }

        if (Fetch is null)
        {
            Diagnostics.Report(UsageDiagnostics.Unsupported(RegistryPath.Shown(text), "name a folder or an archive: this command fetches nothing") with { Location = place });
        }

        return Fetch?.Invoke(text, folder, place);
    }
}
