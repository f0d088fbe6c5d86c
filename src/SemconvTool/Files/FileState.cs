namespace SemconvTool.Files;

/// <summary>By what a changed file is told from an unchanged one.</summary>
internal readonly record struct FileState(long Ticks, long Length)
{
    private const long Nothing = -1;

    private const long Folder = -2;

    public bool IsThere => Length != Nothing;

    public static FileState Of(string fullPath)
    {
        var file = Target(new FileInfo(fullPath));
        return file.Exists ? new FileState(file.LastWriteTimeUtc.Ticks, file.Length)
            : Directory.Exists(fullPath) ? new FileState(0, Folder)
            : new FileState(0, Nothing);
    }

    /// <summary>A link looks the same whatever happens to what it leads to.</summary>
    private static FileInfo Target(FileInfo file)
    {
        try
        {
            return file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Links that lead to each other.
            return file;
        }
    }
}
