using System.Text;
using Semconv.Text.Diagnostics;

namespace SemconvTool.Files;

/// <summary>Writes one file: as a whole or not at all, and not when it already has the text.</summary>
/// <remarks>
/// A file is replaced, with its mode kept. What leads elsewhere is written into: a link, a pipe, a device are still there afterwards.
/// </remarks>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether the file has the text now. A file that had it before keeps its time, so that builds do not start over.</summary>
    public static bool Write(string fullPath, string shownPath, string content, DiagnosticBag diagnostics)
    {
        using var bytes = FileBytes.Of(content, Utf8);
        if (Directory.Exists(fullPath))
        {
            diagnostics.Report(OutputDiagnostics.Refused(shownPath, FileTrouble.FolderInPlace));
            return false;
        }

        var file = new FileInfo(fullPath);
        var isThere = IsThere(file);
        if (isThere && Holds(fullPath, bytes.Span))
        {
            return true;
        }

        return isThere && LeadsElsewhere(file) ? Fill(fullPath, shownPath, bytes.Span, diagnostics) : Replace(fullPath, shownPath, bytes.Span, diagnostics);
    }

    /// <summary>Also a link that leads nowhere, and what cannot be looked at.</summary>
    private static bool IsThere(FileInfo file)
    {
        try
        {
            return (int)file.Attributes != -1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>Pipes and devices have the length 0; so has an empty file, of which nothing can get lost.</summary>
    private static bool LeadsElsewhere(FileInfo file) => file.LinkTarget is not null || file is { Exists: true, Length: 0 };

    private static bool Fill(string fullPath, string shownPath, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        try
        {
            using var stream = new FileStream(fullPath, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            stream.Write(bytes);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(OutputDiagnostics.Refused(shownPath, FileTrouble.ReasonOf(exception)));
            return false;
        }
    }

    private static bool Replace(string fullPath, string shownPath, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        var temporary = $"{fullPath}.{Environment.ProcessId}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
            WriteTemporary(temporary, fullPath, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Discard(temporary);
            diagnostics.Report(FileTrouble.ReasonOf(exception) == FileTrouble.DiskFull
                ? OutputDiagnostics.Refused(shownPath, FileTrouble.DiskFull)
                : RefusedFolder(fullPath, shownPath, exception));
            return false;
        }

        try
        {
            File.Move(temporary, fullPath, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Discard(temporary);
            diagnostics.Report(OutputDiagnostics.Refused(shownPath, FileTrouble.ReasonOf(exception)));
            return false;
        }
    }

    /// <summary>Nobody can read the new text who could not read the old one, at no moment.</summary>
    private static void WriteTemporary(string temporary, string fullPath, ReadOnlySpan<byte> bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 };
        UnixFileMode? mode = !OperatingSystem.IsWindows() && File.Exists(fullPath) ? File.GetUnixFileMode(fullPath) : null;
        if (!OperatingSystem.IsWindows() && mode is not null)
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(temporary, options))
        {
            stream.Write(bytes);
        }

        if (!OperatingSystem.IsWindows() && mode is { } kept)
        {
            File.SetUnixFileMode(temporary, kept);
        }
    }

    public static bool Remove(string fullPath, string shownPath, DiagnosticBag diagnostics)
    {
        try
        {
            File.Delete(fullPath);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(OutputDiagnostics.Refused(shownPath, FileTrouble.ReasonOf(exception)));
            return false;
        }
    }

    /// <summary>A file that cannot be read is written again.</summary>
    private static bool Holds(string fullPath, ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var existing = RegularFile.Read(fullPath);
            return existing.Span.SequenceEqual(bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The nearest folder that is there, or the file in its place: what has to change, whatever lies below it.</summary>
    private static Diagnostic RefusedFolder(string fullPath, string shownPath, Exception exception)
    {
        var shown = shownPath;
        var folder = fullPath;
        do
        {
            folder = Path.GetDirectoryName(folder)!;
            shown = string.IsNullOrEmpty(shown) || shown == "." ? folder : Path.GetDirectoryName(shown)!;
        }
        while (!Path.Exists(folder));

        var reason = File.Exists(folder) ? FileTrouble.FileInPlace : FileTrouble.ReasonOf(exception);
        return OutputDiagnostics.RefusedFolder(string.IsNullOrEmpty(shown) ? "." : shown.Replace('\\', '/'), reason);
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reason why the file could not be written is reported; this would be the same again.
            return;
        }
    }
}
