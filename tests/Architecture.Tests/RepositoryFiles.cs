using Semconv.TestSupport;

namespace Architecture.Tests;

/// <summary>The files of the repository, without what a build or an editor leaves behind.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] LeftOut = [".git", ".vs", ".idea", ".vscode", "artifacts", "bin", "obj", "TestResults"];

    /// <summary>Paths from the root with forward slashes, sorted.</summary>
    public static IEnumerable<string> Under(params string[] folders) =>
        folders.Select(folder => Path.Combine(RepositoryRoot.Path, folder))
            .Where(Directory.Exists)
            .SelectMany(Walk)
            .Select(path => Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, path));

    public static bool Exists(string path) => File.Exists(Path.Combine(RepositoryRoot.Path, path));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Where(IsKept).Concat(Directory.EnumerateDirectories(folder).Where(IsKept).SelectMany(Walk));

    /// <summary>In a linked work tree <c>.git</c> is a file.</summary>
    private static bool IsKept(string path) => !LeftOut.Contains(Path.GetFileName(path), StringComparer.Ordinal);
}
