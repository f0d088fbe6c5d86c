namespace SemconvTool.Files;

/// <summary>The folders of a repository: those below the folder that holds <c>.git</c>.</summary>
internal static class RepositoryFolders
{
    /// <summary>The root of the repository that a folder lies in; null outside of any.</summary>
    public static string? RootOf(string folder) => Up(folder).FirstOrDefault(each => Path.Exists(Path.Combine(each, ".git")));

    /// <summary>Whether a full path is a folder or lies in it.</summary>
    public static bool IsIn(string fullPath, string folder) =>
        Path.GetRelativePath(folder, fullPath) is var relative
        && relative != ".."
        && !relative.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        && !Path.IsPathRooted(relative);

    /// <summary>A folder and those above it, up to the root of the file system.</summary>
    public static IEnumerable<string> Up(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            yield return current.FullName;
        }
    }
}
