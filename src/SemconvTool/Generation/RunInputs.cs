using Semconv.Core;
using SemconvTool.Files;
using SemconvTool.Options;
using SemconvTool.Registries;
using SemconvTool.Session;

namespace SemconvTool.Generation;

/// <summary>Names the files of registries and configurations to those that watch them.</summary>
internal static class RunInputs
{
    private const string ConfigurationName = ".weaver.toml";

    /// <summary>The configuration file, wherever it is or could be, and the registry that is asked for, whether it can be read or not.</summary>
    public static void Add(WatchedFiles files, RegistryLocation? registry, RegistrySession session)
    {
        foreach (var folder in RepositoryFolders.Up(session.Environment.WorkingFolder))
        {
            files.AddName(Path.Combine(folder, ConfigurationName));
        }

        if (session.Configuration.Path is { } named)
        {
            files.AddName(named);
        }

        if (registry is { IsBuiltIn: false })
        {
            Add(files, registry.Path, session.Environment);
        }
    }

    /// <summary>A registry and those it depends on, as far as they are on this machine.</summary>
    public static void Add(WatchedFiles files, RegistrySource source, ToolEnvironment environment)
    {
        foreach (var each in RegistryClosure.Of(source).Where(each => each.Path != BuiltInRegistry.Name))
        {
            Add(files, each.Path, environment);
        }
    }

    private static void Add(WatchedFiles files, string path, ToolEnvironment environment)
    {
        if (RegistryPath.TryParse(path, out _) is not { IsRemote: false } parsed)
        {
            return;
        }

        var fullPath = Path.TrimEndingDirectorySeparator(environment.FullPath(parsed.Source));
        if (!File.Exists(fullPath))
        {
            files.AddFolder(fullPath);
        }
        else if (ModelFileNames.Manifests.Contains(Path.GetFileName(fullPath)))
        {
            files.AddFolder(Path.GetDirectoryName(fullPath)!);
        }
        else
        {
            files.AddName(fullPath);
        }
    }
}
