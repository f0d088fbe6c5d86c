namespace SemconvTool.Files;

/// <summary>Tells where files really are. Templates come from others: a link in them must not bring files of this machine into the output.</summary>
internal static class LinkedFiles
{
    /// <summary>Whether a file below a folder is, or is reached through, a link that leads out of the folder.</summary>
    public static bool Leaves(string path, string folder)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        for (var part = Path.GetFullPath(path); part is not null && part.StartsWith(root, StringComparison.Ordinal); part = Path.GetDirectoryName(part))
        {
            if (File.GetAttributes(part).HasFlag(FileAttributes.ReparsePoint)
                && File.ResolveLinkTarget(part, returnFinalTarget: true) is { } target
                && !target.FullName.StartsWith(root, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
