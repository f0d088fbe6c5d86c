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

    /// <summary>
    /// The folders from the root of the repository down to a folder. Outside a repository they start at the working folder, or are
    /// the folder alone when it does not lie below that.
    /// </summary>
    public static IReadOnlyList<string> DownTo(string folder, ToolEnvironment environment)
    {
        var above = Up(folder).ToList();
        var first = above.IndexOf(RootOf(folder) ?? environment.WorkingFolder);
        return [.. above.Take(Math.Max(first, 0) + 1).Reverse()];
    }
}
