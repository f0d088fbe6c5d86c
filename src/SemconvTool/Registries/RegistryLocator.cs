using SemconvTool.Configuration;
using SemconvTool.Files;

namespace SemconvTool.Registries;

/// <summary>Says where the path of a dependency starts.</summary>
internal sealed class RegistryLocator(ToolEnvironment environment, WeaverConfiguration configuration)
{
    /// <summary>
    /// A relative path starts from the working folder, as in Weaver. Where nothing lies there, it is tried from the folder of the
    /// configuration file, from the root of the repository that holds the manifest and from the folder of the manifest, so that
    /// commands also work from other folders. A URL stays as it is.
    /// </summary>
    /// <param name="path">The path as the manifest has it.</param>
    /// <param name="manifestFolder">Where the manifest is; null for one that is not on this machine.</param>
    public (string Shown, string FullPath) Locate(string path, string? manifestFolder)
    {
        if (RegistryPath.TryParse(path, out _) is not { IsRemote: false } parsed)
        {
            return (path, path);
        }

        var first = environment.FullPath(path);
        if (Path.Exists(environment.FullPath(parsed.Source)))
        {
            return (path, first);
        }

        var repository = manifestFolder is null ? null : RepositoryFolders.RootOf(manifestFolder);
        foreach (var folder in new[] { configuration.Folder, repository, manifestFolder })
        {
            if (folder is not null && Path.Exists(Path.GetFullPath(parsed.Source, folder)))
            {
                var fullPath = Path.GetFullPath(path, folder);
                return (environment.Shown(fullPath), fullPath);
            }
        }

        return (path, first);
    }
}
