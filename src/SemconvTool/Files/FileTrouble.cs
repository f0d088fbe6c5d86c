namespace SemconvTool.Files;

/// <summary>Says in our own words why the file system refused something: its own sentences differ from system to system.</summary>
internal static class FileTrouble
{
    public const string FolderInPlace = "a folder of that name is there";

    public const string IsFolder = "it is a folder";

    public const string LinkInPlace = "a link stands in its place";

    public const string DiskFull = "the disk is full";

    public const string WrittenMeanwhile = "somebody wrote it while the new text was made";

    public const string FileInPlace = "a file stands where the folder belongs";

    /// <summary>Of IOException.HResult: the error number on Unix, the HRESULT of the same error on Windows.</summary>
    private const int NoSpace = 28, NoSpaceOnWindows = unchecked((int)0x80070070), ReadOnly = 30, ReadOnlyOnWindows = unchecked((int)0x80070013);

    public static string ReasonOf(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "access is denied",
        PathTooLongException => "the path is too long",
        FileNotFoundException or DirectoryNotFoundException => "it is not there",
        { HResult: NoSpace or NoSpaceOnWindows } => DiskFull,
        { HResult: ReadOnly or ReadOnlyOnWindows } => "the disk is read-only",
        _ => "the system refuses it",
    };
}
