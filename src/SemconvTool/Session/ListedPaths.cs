using Semconv.Core;
using SemconvTool.Registries;

namespace SemconvTool.Session;

/// <summary>How a list of known problems names files: from the folder of their registry, however that was typed and wherever the command runs.</summary>
internal sealed class ListedPaths(ToolEnvironment environment)
{
    private readonly List<string> _registries = [];

    /// <summary>Files of this registry are named from its folder; other files from the folder of the first.</summary>
    public void Add(RegistrySource? registry)
    {
        if (registry is not null)
        {
            _registries.Add(registry.Path.Replace('\\', '/').TrimEnd('/') + '/');
        }
    }

    /// <param name="shown">The path under which the file is reported.</param>
    public string Of(string shown)
    {
        var registry = _registries.Where(registry => shown.StartsWith(registry, StringComparison.Ordinal)).MaxBy(registry => registry.Length);
        return registry is null ? FromFirst(shown) : shown[registry.Length..];
    }

    /// <summary>What is not a file of this machine is named the same everywhere.</summary>
    private string FromFirst(string shown)
    {
        if (_registries is not [var first, ..] || RegistryPath.IsWeb(first) || RegistryPath.IsWeb(shown) || !File.Exists(environment.FullPath(shown)))
        {
            return shown;
        }

        var folder = environment.FullPath(first);
        return Path.GetRelativePath(Directory.Exists(folder) ? folder : Path.GetDirectoryName(folder.TrimEnd('/'))!, environment.FullPath(shown)).Replace('\\', '/');
    }
}
