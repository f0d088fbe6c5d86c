namespace SemconvTool.Registries.Fetching;

/// <summary>Finds programs. The library would look into the working folder before the search path, and that may be anybody's repository.</summary>
internal static class ProgramFile
{
    /// <summary>The full path of a program; null when there is none.</summary>
    /// <param name="name">A name, or a path that starts from the working folder.</param>
    /// <param name="environment">Has the search path.</param>
    public static string? Find(string name, ToolEnvironment environment)
    {
        var isPath = name.Contains('/', StringComparison.Ordinal) || name.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal);
        if (isPath || Path.IsPathRooted(name))
        {
            return FindAt(environment.FullPath(name));
        }

        var folders = (environment.Variable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Where(Path.IsPathFullyQualified).Select(folder => FindAt(Path.Combine(folder, name))).FirstOrDefault(path => path is not null);
    }

    private static string? FindAt(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return File.Exists(path) && Path.HasExtension(path) ? path : File.Exists(path + ".exe") ? path + ".exe" : null;
        }

        const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (File.GetUnixFileMode(path) & Executable) != 0 ? path : null;
    }
}
