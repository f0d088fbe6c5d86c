namespace SemconvTool.Files;

/// <summary>A folder that goes away again. What keeps it from going is left to the system and never hides how the work in it ended.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Links are left alone: what they lead to is not part of the folder.</summary>
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private TemporaryFolder(string fullPath) => FullPath = fullPath;

    public string FullPath { get; }

    public static TemporaryFolder Create() => new(Directory.CreateTempSubdirectory("semconv-").FullName);

    public void Dispose()
    {
        try
        {
            // Git writes its objects without the permission to write, which keeps Windows from removing them.
            foreach (var file in new DirectoryInfo(FullPath).EnumerateFiles("*", Everything))
            {
                file.Attributes = FileAttributes.Normal;
            }

            Directory.Delete(FullPath, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Something else holds it open, or removed it first.
            return;
        }
    }
}
