using Semconv.Text.Diagnostics;
using SemconvTool.Files;

namespace SemconvTool.Configuration;

/// <summary>Finds the configuration file of a working folder.</summary>
/// <remarks>
/// The search goes up to the root of the repository, the folder with <c>.git</c>, and not past it: what lies outside differs from
/// machine to machine. Outside a repository only the working folder is looked at. Weaver walks up to the root of the file system;
/// what it would have found there is named in a note.
/// </remarks>
internal static class ConfigurationLocator
{
    private const string FileName = ".weaver.toml";

    /// <param name="named">The file of <c>--config</c>, or null to search.</param>
    /// <param name="environment">Where to search.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static WeaverConfiguration Load(string? named, ToolEnvironment environment, DiagnosticBag diagnostics)
    {
        var path = named is null ? Find(environment, diagnostics) : environment.FullPath(named);
        if (path is null)
        {
            return WeaverConfiguration.Empty;
        }

        var text = named is null
            ? InputFile.Read(path, environment.Shown(path), diagnostics)
            : InputFile.ReadNamed(path, named, diagnostics);
        return text is { } source
            ? ConfigurationReader.Read(source, path, diagnostics)
            : WeaverConfiguration.Empty;
    }

    private static string? Find(ToolEnvironment environment, DiagnosticBag diagnostics)
    {
        var root = RepositoryFolders.RootOf(environment.WorkingFolder);
        var isOutside = false;
        foreach (var folder in RepositoryFolders.Up(environment.WorkingFolder))
        {
            var path = Path.Combine(folder, FileName);
            if (File.Exists(path))
            {
                if (!isOutside)
                {
                    return path;
                }

                diagnostics.Report(ConfigurationDiagnostics.Outside(environment.Shown(path)));
                return null;
            }

            isOutside = isOutside || root is null || folder == root;
        }

        return null;
    }
}
