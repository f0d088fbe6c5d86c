namespace SemconvTool.Files;

/// <summary>By what a changed file is told from an unchanged one.</summary>
internal readonly record struct FileState(long Ticks, long Length)
{
    private const long Nothing = -1;

    private const long Folder = -2;

    public bool IsThere => Length != Nothing;

    public static FileState Of(string fullPath)
    {
        var file = new FileInfo(fullPath);
        return file.Exists ? new FileState(file.LastWriteTimeUtc.Ticks, file.Length)
            : Directory.Exists(fullPath) ? new FileState(0, Folder)
            : new FileState(0, Nothing);
    }
}
