namespace SemconvTool.Files;

/// <summary>A registry as the user names it: a path or a URL, with an optional reference and sub-folder behind it.</summary>
/// <remarks>Weaver's syntax is <c>source[@refspec][[sub_folder]]</c>; only plain local paths are read by this version.</remarks>
internal static class RegistryPath
{
    /// <summary>What a message calls a path that is not a local folder or manifest; null when it is one.</summary>
    public static string? RemoteKind(string path)
    {
        var source = path.EndsWith(']') && path.LastIndexOf('[') is >= 0 and var bracket ? path[..bracket] : path;
        var isWeb = source.StartsWith("http://", StringComparison.Ordinal) || source.StartsWith("https://", StringComparison.Ordinal);
        if (IsArchive(source))
        {
            return "an archive";
        }

        if (!isWeb)
        {
            return source.StartsWith("git@", StringComparison.Ordinal) ? "a git repository" : null;
        }

        return source.Contains('@', StringComparison.Ordinal) || source.EndsWith(".git", StringComparison.Ordinal) || source != path
            ? "a git repository"
            : "a URL";
    }

    private static bool IsArchive(string source) =>
        source.EndsWith(".zip", StringComparison.Ordinal) || source.EndsWith(".tar.gz", StringComparison.Ordinal);
}
