namespace SemconvTool.Files;

/// <summary>Reads files that were found, not named: of pipes and devices, which would block for ever, nothing is read.</summary>
/// <remarks>Pipes and devices have the length 0, and a regular file of that length need not be opened either.</remarks>
internal static class RegularFile
{
    public static FileBytes Read(string fullPath) => IsEmpty(fullPath) ? FileBytes.Empty() : FileBytes.Read(fullPath);

    public static byte[] ReadAllBytes(string fullPath) => IsEmpty(fullPath) ? [] : File.ReadAllBytes(fullPath);

    /// <summary>At most so many bytes from the start of a file.</summary>
    public static byte[] ReadStart(string fullPath, int length)
    {
        if (IsEmpty(fullPath))
        {
            return [];
        }

        using var stream = File.OpenRead(fullPath);
        var start = new byte[length];
        return start[..stream.ReadAtLeast(start, length, throwOnEndOfStream: false)];
    }

    private static bool IsEmpty(string fullPath)
    {
        var file = new FileInfo(fullPath);
        var target = (file.Attributes & FileAttributes.ReparsePoint) == 0 ? file : (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        return target.Length == 0;
    }
}
